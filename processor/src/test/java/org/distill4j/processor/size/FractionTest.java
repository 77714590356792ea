package org.distill4j.processor.size;

import static com.google.common.truth.Truth.assertThat;

import java.math.BigInteger;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class FractionTest {

  static LongStream seeds() {
    return LongStream.range(0, 40);
  }

  @ParameterizedTest
  @CsvSource({
    "6, 4, 3, 2",
    "-6, 4, -3, 2",
    "6, -4, -3, 2",
    "-6, -4, 3, 2",
    "0, -5, 0, 1",
    "7, 7, 1, 1",
  })
  void fractionsAreInLowestTermsWithAPositiveDenominator(
      int numerator, int denominator, int expectedNumerator, int expectedDenominator) {
    Fraction fraction = fraction(numerator, denominator);
    assertThat(fraction.numerator().intValue()).isEqualTo(expectedNumerator);
    assertThat(fraction.denominator().intValue()).isEqualTo(expectedDenominator);
    assertThat(fraction.isWhole()).isEqualTo(expectedDenominator == 1);
    assertThat(fraction.isZero()).isEqualTo(expectedNumerator == 0);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void fractionsAreAField(long seed) {
    Random random = new Random(seed);
    Fraction a = fraction(random);
    Fraction b = fraction(random);
    Fraction c = fraction(random);

    assertThat(a.plus(b)).isEqualTo(b.plus(a));
    assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
    assertThat(a.times(b.plus(c))).isEqualTo(a.times(b).plus(a.times(c)));
    assertThat(a.plus(a.negated())).isEqualTo(Fraction.ZERO);
    assertThat(a.times(Fraction.ONE)).isEqualTo(a);
    if (!a.isZero()) {
      assertThat(a.times(a.inverse())).isEqualTo(Fraction.ONE);
      assertThat(a.power(-2)).isEqualTo(a.inverse().times(a.inverse()));
    }
    assertThat(a.power(3)).isEqualTo(a.times(a).times(a));
    assertThat(a.power(0)).isEqualTo(Fraction.ONE);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theDoubleIsTheNearest(long seed) {
    Fraction fraction = fraction(new Random(seed));
    double expected = fraction.numerator().doubleValue() / fraction.denominator().doubleValue();
    assertThat(fraction.doubleValue()).isWithin(1e-12 * Math.abs(expected)).of(expected);
  }

  private static Fraction fraction(Random random) {
    return fraction(random.nextInt(200) - 100, 1 + random.nextInt(60));
  }

  private static Fraction fraction(long numerator, long denominator) {
    return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }
}
