package org.distill4j.processor.size;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** A rational number in lowest terms, with a positive denominator. */
record Fraction(BigInteger numerator, BigInteger denominator) {

  static final Fraction ZERO = of(0);
  static final Fraction ONE = of(1);

  Fraction {
    if (!denominator.equals(BigInteger.ONE)) {
      BigInteger divisor = numerator.gcd(denominator);
      if (denominator.signum() < 0) {
        divisor = divisor.negate();
      }
      numerator = numerator.divide(divisor);
      denominator = denominator.divide(divisor);
    }
  }

  static Fraction of(long value) {
    return new Fraction(BigInteger.valueOf(value), BigInteger.ONE);
  }

  boolean isZero() {
    return numerator.signum() == 0;
  }

  boolean isWhole() {
    return denominator.equals(BigInteger.ONE);
  }

  double doubleValue() {
    return new BigDecimal(numerator)
        .divide(new BigDecimal(denominator), MathContext.DECIMAL64)
        .doubleValue();
  }

  Fraction plus(Fraction other) {
    return new Fraction(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  Fraction times(Fraction other) {
    return new Fraction(
        numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  Fraction negated() {
    return new Fraction(numerator.negate(), denominator);
  }

  Fraction inverse() {
    return new Fraction(denominator, numerator);
  }

  Fraction power(int exponent) {
    Fraction base = exponent < 0 ? inverse() : this;
    return new Fraction(
        base.numerator.pow(Math.abs(exponent)), base.denominator.pow(Math.abs(exponent)));
  }
}
