package org.distill4j.processor.size;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Writes a polynomial as an expression, for readers or for the Java compiler. */
public final class SizeWriter {

  /** The number of digits between two separators. */
  private static final int GROUP = 3;

  private final UnaryOperator<String> names;
  private final Function<BigInteger, String> numbers;
  private final BinaryOperator<String> quotient;
  private final String widening;

  private SizeWriter(
      UnaryOperator<String> names,
      Function<BigInteger, String> numbers,
      BinaryOperator<String> quotient,
      String widening) {
    this.names = names;
    this.numbers = numbers;
    this.quotient = quotient;
    this.widening = widening;
  }

  /** Creates a writer for readers, which groups the digits of numbers. */
  static SizeWriter forReaders() {
    return new SizeWriter(UnaryOperator.identity(), SizeWriter::grouped, SizeWriter::infix, "");
  }

  /** {@code 1,234,567}. */
  private static String grouped(BigInteger number) {
    StringBuilder digits = new StringBuilder(number.toString());
    int first = number.signum() < 0 ? 1 : 0;
    for (int at = digits.length() - GROUP; at > first; at -= GROUP) {
      digits.insert(at, ',');
    }
    return digits.toString();
  }

  /**
   * Creates a writer for Java.
   *
   * @param names the Java expression for a name
   * @param suffix the suffix of each number: "L" for long arithmetic, or empty
   * @param quotient the Java expression for an exact quotient of two expressions
   */
  public static SizeWriter forJava(
      UnaryOperator<String> names, String suffix, BinaryOperator<String> quotient) {
    String widening = suffix.isEmpty() ? "" : "(long) ";
    return new SizeWriter(names, number -> number + suffix, quotient, widening);
  }

  /** Returns a quotient, with parentheses where they are needed. */
  public static String infix(String dividend, String divisor) {
    String left = dividend.contains(" + ") || dividend.contains(" - ") ? "(%s)" : "%s";
    String right = divisor.contains(" ") ? "(%s)" : "%s";
    return left.formatted(dividend) + " / " + right.formatted(divisor);
  }

  /**
   * Returns the expression, "0" for zero. A sum of fractions is written over a common denominator,
   * because its terms may be fractions even if the sum is whole.
   */
  public String write(Polynomial polynomial) {
    Monomial divisorNames = commonDivisor(polynomial);
    BigInteger divisorNumber = commonDenominator(polynomial);
    Polynomial divisor = Polynomial.term(divisorNames, new Fraction(divisorNumber, BigInteger.ONE));
    if (divisor.equals(Polynomial.of(1))) {
      return sum(polynomial);
    }
    return quotient.apply(sum(polynomial.times(divisor)), sum(divisor));
  }

  /** Returns the product of the highest negative powers of each name. */
  static Monomial commonDivisor(Polynomial polynomial) {
    Map<String, Integer> powers = new TreeMap<>();
    for (Monomial monomial : polynomial.terms().keySet()) {
      monomial.powers().forEach((name, power) -> powers.merge(name, -power, Math::max));
    }
    powers.values().removeIf(power -> power < 0);
    return new Monomial(powers);
  }

  private static BigInteger commonDenominator(Polynomial polynomial) {
    BigInteger common = BigInteger.ONE;
    for (Fraction factor : polynomial.terms().values()) {
      BigInteger denominator = factor.denominator();
      common = common.multiply(denominator).divide(common.gcd(denominator));
    }
    return common;
  }

  /** Returns a sum of products without fractions. */
  private String sum(Polynomial polynomial) {
    StringBuilder text = new StringBuilder();
    polynomial
        .terms()
        .forEach(
            (monomial, factor) -> {
              boolean negative = factor.numerator().signum() < 0;
              if (text.isEmpty()) {
                text.append(negative ? "-" : "");
              } else {
                text.append(negative ? " - " : " + ");
              }
              text.append(product(monomial, factor.numerator().abs()));
            });
    return text.isEmpty() ? numbers.apply(BigInteger.ZERO) : text.toString();
  }

  private String product(Monomial monomial, BigInteger factor) {
    List<String> factors = new ArrayList<>();
    if (!factor.equals(BigInteger.ONE) || monomial.powers().isEmpty()) {
      factors.add(numbers.apply(factor));
    }
    monomial
        .powers()
        .forEach((name, power) -> factors.addAll(Collections.nCopies(power, names.apply(name))));
    boolean isProductOfNames = factor.equals(BigInteger.ONE) && factors.size() > 1;
    return (isProductOfNames ? widening : "") + String.join(" * ", factors);
  }
}
