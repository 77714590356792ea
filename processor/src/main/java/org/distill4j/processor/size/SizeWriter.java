package org.distill4j.processor.size;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Writes a polynomial as an expression, for readers or for the Java compiler. */
public final class SizeWriter {

  private final UnaryOperator<String> names;
  private final Function<BigInteger, String> numbers;
  private final BinaryOperator<String> quotient;

  private SizeWriter(
      UnaryOperator<String> names,
      Function<BigInteger, String> numbers,
      BinaryOperator<String> quotient) {
    this.names = names;
    this.numbers = numbers;
    this.quotient = quotient;
  }

  /** Writes names as they are and groups the digits of numbers. */
  static SizeWriter forReaders() {
    return new SizeWriter(
        UnaryOperator.identity(),
        number -> String.format(Locale.ROOT, "%,d", number),
        (dividend, divisor) -> dividend + " / " + divisor);
  }

  /**
   * Writes Java.
   *
   * @param names the Java expression for a name
   * @param suffix what follows each number, "L" for long arithmetic or nothing
   * @param quotient the Java expression for an exact quotient of two expressions
   */
  public static SizeWriter forJava(
      UnaryOperator<String> names, String suffix, BinaryOperator<String> quotient) {
    return new SizeWriter(names, number -> number + suffix, quotient);
  }

  /** The expression; "0" for zero. */
  public String write(Polynomial polynomial) {
    StringBuilder text = new StringBuilder();
    polynomial
        .terms()
        .forEach(
            (monomial, factor) -> {
              boolean negative = factor.numerator().signum() < 0;
              String term = term(monomial, negative ? factor.negated() : factor);
              if (text.isEmpty()) {
                text.append(negative ? "-" : "").append(term);
              } else {
                text.append(negative ? " - " : " + ").append(term);
              }
            });
    return text.isEmpty() ? numbers.apply(BigInteger.ZERO) : text.toString();
  }

  private String term(Monomial monomial, Fraction factor) {
    List<String> dividends = new ArrayList<>();
    List<String> divisors = new ArrayList<>();
    if (!factor.numerator().equals(BigInteger.ONE)) {
      dividends.add(numbers.apply(factor.numerator()));
    }
    for (Map.Entry<String, Integer> power : monomial.powers().entrySet()) {
      List<String> side = power.getValue() > 0 ? dividends : divisors;
      for (int i = 0; i < Math.abs(power.getValue()); i++) {
        side.add(names.apply(power.getKey()));
      }
    }
    if (!factor.denominator().equals(BigInteger.ONE)) {
      divisors.add(numbers.apply(factor.denominator()));
    }
    String dividend =
        dividends.isEmpty() ? numbers.apply(BigInteger.ONE) : String.join(" * ", dividends);
    if (divisors.isEmpty()) {
      return dividend;
    }
    String divisor = String.join(" * ", divisors);
    return quotient.apply(dividend, divisors.size() > 1 ? "(" + divisor + ")" : divisor);
  }
}
