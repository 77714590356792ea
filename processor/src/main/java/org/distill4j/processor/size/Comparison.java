package org.distill4j.processor.size;

import java.util.Optional;
import java.util.stream.Stream;

/** The comparison of two sizes. */
public enum Comparison {
  /** Left is less than right. */
  LESS("<"),
  /** Left is less than right, or equal. */
  AT_MOST("<="),
  /** Left is more than right. */
  MORE(">"),
  /** Left is more than right, or equal. */
  AT_LEAST(">="),
  /** Left is equal to right. */
  EQUAL("=="),
  /** Left is not equal to right. */
  UNEQUAL("!=");

  private final String symbol;

  Comparison(String symbol) {
    this.symbol = symbol;
  }

  /** Returns the symbol, which is the same in a requirement and in Java. */
  public String symbol() {
    return symbol;
  }

  static Comparison of(String symbol) {
    return Stream.of(values())
        .filter(comparison -> comparison.symbol.equals(symbol))
        .findFirst()
        .orElseThrow();
  }

  /**
   * Returns true if it holds for all values of the names, each at least 1, false if it holds for
   * none of them; empty if it depends on the values or cannot be decided.
   */
  Optional<Boolean> decide(Polynomial left, Polynomial right) {
    Polynomial difference = left.minus(right);
    Polynomial negated = right.minus(left);
    return switch (this) {
      case LESS -> decide(Sign.isPositive(negated), Sign.isNotNegative(difference));
      case AT_MOST -> decide(Sign.isNotNegative(negated), Sign.isPositive(difference));
      case MORE -> decide(Sign.isPositive(difference), Sign.isNotNegative(negated));
      case AT_LEAST -> decide(Sign.isNotNegative(difference), Sign.isPositive(negated));
      case EQUAL -> decide(difference.equals(Polynomial.ZERO), differ(difference, negated));
      case UNEQUAL -> decide(differ(difference, negated), difference.equals(Polynomial.ZERO));
    };
  }

  private static boolean differ(Polynomial difference, Polynomial negated) {
    return Sign.isPositive(difference) || Sign.isPositive(negated);
  }

  private static Optional<Boolean> decide(boolean always, boolean never) {
    return always ? Optional.of(true) : never ? Optional.of(false) : Optional.empty();
  }
}
