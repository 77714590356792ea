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
    Polynomial shifted = shifted(size);
    Fraction constant = shifted.terms().get(Monomial.ONE);
    return hasNoNegativeFactor(shifted) && constant != null;
  }

  /** Returns true if the size is certainly not negative. */
  static boolean isNotNegative(Polynomial size) {
    return hasNoNegativeFactor(shifted(size));
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
