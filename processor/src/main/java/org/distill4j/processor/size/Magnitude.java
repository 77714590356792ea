package org.distill4j.processor.size;

import java.math.BigInteger;
import java.util.Map;
import java.util.function.Function;

/**
 * Upper bounds of the absolute values of everything that a written size computes, so that the
 * arithmetic can be chosen in which nothing overflows.
 */
public final class Magnitude {

  private static final BigInteger INT = BigInteger.valueOf(Integer.MAX_VALUE);
  private static final BigInteger LONG = BigInteger.valueOf(Long.MAX_VALUE);

  private Magnitude() {}

  /**
   * Returns true if the expression of a size can be computed with ints.
   *
   * @param largest the largest value of a name
   */
  public static boolean fitsInt(Polynomial size, Function<String, Integer> largest) {
    return fits(size, largest, INT);
  }

  /**
   * Returns true if the expression of a size can be computed with longs.
   *
   * @param largest the largest value of a name
   */
  public static boolean fitsLong(Polynomial size, Function<String, Integer> largest) {
    return fits(size, largest, LONG);
  }

  /** Returns true if the expression of a size can be computed with longs for some values. */
  public static boolean canFitLong(Polynomial size) {
    return fitsLong(size, name -> 1);
  }

  private static boolean fits(
      Polynomial size, Function<String, Integer> largest, BigInteger limit) {
    return bound(size.divisor(), largest, limit).compareTo(limit) <= 0
        && bound(size.numerator(), largest, limit).compareTo(limit) <= 0;
  }

  /** Returns the sum of the absolute values of the terms, or something above the limit. */
  private static BigInteger bound(
      Polynomial whole, Function<String, Integer> largest, BigInteger limit) {
    BigInteger sum = BigInteger.ZERO;
    for (Map.Entry<Monomial, Fraction> term : whole.terms().entrySet()) {
      sum = sum.add(product(term.getKey(), term.getValue(), largest, limit));
      if (sum.compareTo(limit) > 0) {
        return sum;
      }
    }
    return sum;
  }

  private static BigInteger product(
      Monomial monomial, Fraction factor, Function<String, Integer> largest, BigInteger limit) {
    BigInteger product = factor.numerator().abs();
    for (Map.Entry<String, Integer> power : monomial.powers().entrySet()) {
      BigInteger value = BigInteger.valueOf(largest.apply(power.getKey()));
      for (int i = 0; i < power.getValue() && product.compareTo(limit) <= 0; i++) {
        product = product.multiply(value);
      }
    }
    return product;
  }
}
