package org.distill4j.processor.size;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Writes a polynomial as an expression, for readers or for the Java compiler. */
public final class SizeWriter {

  /** The number of digits between two separators. */
  private static final int GROUP = 3;

  private final UnaryOperator<String> names;
  private final Function<BigInteger, String> numbers;
  private final BinaryOperator<String> quotient;
  private final String widening;
  private final Predicate<Polynomial> fits;

  private SizeWriter(
      UnaryOperator<String> names,
      Function<BigInteger, String> numbers,
      BinaryOperator<String> quotient,
      String widening,
      Predicate<Polynomial> fits) {
    this.names = names;
    this.numbers = numbers;
    this.quotient = quotient;
    this.widening = widening;
    this.fits = fits;
  }

  /** Creates a writer for readers, which groups the digits of numbers. */
  static SizeWriter forReaders() {
    return new SizeWriter(
        UnaryOperator.identity(), SizeWriter::grouped, SizeWriter::infix, "", size -> true);
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
   * Creates a writer for Java that computes with ints.
   *
   * @param names the Java expression for a name
   * @param quotient the Java expression for an exact quotient of two expressions
   */
  public static SizeWriter ofInts(UnaryOperator<String> names, BinaryOperator<String> quotient) {
    return new SizeWriter(names, BigInteger::toString, quotient, "", size -> true);
  }

  /**
   * Creates a writer for Java that computes with longs.
   *
   * @param names the Java expression for a name
   * @param quotient the Java expression for an exact quotient of two expressions
   * @param fits true for sums and products that a long can hold; others are computed by {@code
   *     Checks.sum} and {@code Checks.product}, which fail instead of wrapping
   */
  public static SizeWriter ofLongs(
      UnaryOperator<String> names, BinaryOperator<String> quotient, Predicate<Polynomial> fits) {
    return new SizeWriter(names, number -> number + "L", quotient, "(long) ", fits);
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

  static BigInteger commonDenominator(Polynomial polynomial) {
    BigInteger common = BigInteger.ONE;
    for (Fraction factor : polynomial.terms().values()) {
      BigInteger denominator = factor.denominator();
      common = common.multiply(denominator).divide(common.gcd(denominator));
    }
    return common;
  }

  /** Returns a sum of products without fractions. */
  private String sum(Polynomial polynomial) {
    return fits.test(polynomial) ? operatorSum(polynomial) : exactSum(polynomial);
  }

  /** {@code Checks.sum(Checks.product(width, width, width), 7L * width)} */
  private String exactSum(Polynomial polynomial) {
    List<String> terms = new ArrayList<>();
    for (Map.Entry<Monomial, Fraction> entry : polynomial.terms().entrySet()) {
      Polynomial term = Polynomial.term(entry.getKey(), entry.getValue());
      terms.add(
          fits.test(term)
              ? operatorSum(term)
              : call("product", factors(entry.getKey(), entry.getValue().numerator())));
    }
    return call("sum", terms);
  }

  private static String call(String method, List<String> arguments) {
    return arguments.size() == 1
        ? arguments.get(0)
        : "Checks." + method + "(" + String.join(", ", arguments) + ")";
  }

  private String operatorSum(Polynomial polynomial) {
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
              boolean widens = text.isEmpty() && polynomial.terms().size() > 1;
              text.append(product(monomial, factor.numerator().abs(), widens));
            });
    return text.isEmpty() ? numbers.apply(BigInteger.ZERO) : text.toString();
  }

  /**
   * Returns a product.
   *
   * @param widens true if even a single name must be a long, since a sum begins with it
   */
  private String product(Monomial monomial, BigInteger factor, boolean widens) {
    List<String> factors = factors(monomial, factor);
    boolean isName = factor.equals(BigInteger.ONE) && !monomial.powers().isEmpty();
    return (isName && (widens || factors.size() > 1) ? widening : "") + String.join(" * ", factors);
  }

  private List<String> factors(Monomial monomial, BigInteger factor) {
    List<String> factors = new ArrayList<>();
    if (!factor.equals(BigInteger.ONE) || monomial.powers().isEmpty()) {
      factors.add(numbers.apply(factor));
    }
    monomial
        .powers()
        .forEach((name, power) -> factors.addAll(Collections.nCopies(power, names.apply(name))));
    return factors;
  }
}
