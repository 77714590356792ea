package org.distill4j.processor.size;

import java.util.Map;

/**
 * Decides the sign of a size whose names are all at least 1. Each name is replaced by one plus a
 * non-negative remainder; if no coefficient of the result is negative, neither is the size.
 */
final class Sign {

  private Sign() {}

  /** Returns true if the size is certainly positive. */
  static boolean isPositive(Polynomial size) {
    return isNotNegative(size) && shifted(size).terms().containsKey(Monomial.ONE);
  }

  /** Returns true if the size is certainly not negative. */
  static boolean isNotNegative(Polynomial size) {
    try {
      return hasNoNegativeFactor(shifted(size));
    } catch (TooLongException e) {
      // Too long to decide now: checked when the graph is built.
      return false;
    }
  }

  private static boolean hasNoNegativeFactor(Polynomial size) {
    return size.terms().values().stream().allMatch(factor -> factor.numerator().signum() > 0);
  }

  private static Polynomial shifted(Polynomial size) {
    Polynomial result = Polynomial.ZERO;
    Polynomial whole = size.times(Polynomial.term(SizeWriter.commonDivisor(size), Fraction.ONE));
    for (Map.Entry<Monomial, Fraction> term : whole.terms().entrySet()) {
      Polynomial product = Polynomial.term(Monomial.ONE, term.getValue());
      for (Map.Entry<String, Integer> power : term.getKey().powers().entrySet()) {
        Polynomial above = Polynomial.named(power.getKey()).plus(Polynomial.of(1));
        for (int i = 0; i < power.getValue(); i++) {
          product = product.times(above);
        }
      }
      result = result.plus(product);
    }
    return result;
  }
}
