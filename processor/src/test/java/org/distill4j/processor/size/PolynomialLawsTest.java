package org.distill4j.processor.size;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The normal form computes as rational functions do. */
final class PolynomialLawsTest {

  private static final Polynomial ONE = Polynomial.of(1);

  static LongStream seeds() {
    return LongStream.range(0, 40);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void sumsAndProductsAreARing(long seed) {
    RandomSizes random = new RandomSizes(seed);
    Polynomial p = random.polynomial();
    Polynomial q = random.polynomial();
    Polynomial r = random.polynomial();

    assertThat(p.plus(q)).isEqualTo(q.plus(p));
    assertThat(p.times(q)).isEqualTo(q.times(p));
    assertThat(p.plus(q).plus(r)).isEqualTo(p.plus(q.plus(r)));
    assertThat(p.times(q).times(r)).isEqualTo(p.times(q.times(r)));
    assertThat(p.times(q.plus(r))).isEqualTo(p.times(q).plus(p.times(r)));
    assertThat(p.minus(q)).isEqualTo(Polynomial.ZERO.minus(q.minus(p)));
    assertThat(p.plus(Polynomial.ZERO)).isEqualTo(p);
    assertThat(p.times(ONE)).isEqualTo(p);
    assertThat(p.times(Polynomial.ZERO)).isEqualTo(Polynomial.ZERO);
    assertThat(p.minus(p)).isEqualTo(Polynomial.ZERO);
    assertThat(Polynomial.sum(List.of(p, q, r))).isEqualTo(p.plus(q).plus(r));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void equalNormalFormsHaveEqualHashes(long seed) {
    RandomSizes random = new RandomSizes(seed);
    Polynomial p = random.polynomial();
    Polynomial q = random.polynomial();
    Polynomial square = p.plus(q).times(p.plus(q));
    Polynomial binomial = p.times(p).plus(Polynomial.of(2).times(p).times(q)).plus(q.times(q));

    assertThat(square).isEqualTo(binomial);
    assertThat(square.hashCode()).isEqualTo(binomial.hashCode());
    assertThat(square.toString()).isEqualTo(binomial.toString());
    assertThat(square.formula()).isEqualTo(binomial.formula());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void divisionIsTheInverseOfMultiplication(long seed) {
    RandomSizes random = new RandomSizes(seed);
    Polynomial p = random.polynomial();
    for (String divisor : List.of("7", "a", "3 * a * b", "a * a / c")) {
      Polynomial monomial = RandomSizes.parse(divisor);
      assertThat(p.dividedBy(monomial).times(monomial)).isEqualTo(p);
      assertThat(p.times(monomial).dividedBy(monomial)).isEqualTo(p);
    }
    if (!p.equals(Polynomial.ZERO)) {
      assertThat(p.dividedBy(p)).isEqualTo(ONE);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theNormalFormHasTheValueOfTheExpression(long seed) {
    RandomSizes random = new RandomSizes(seed);
    SizeExpression expression = random.expression(4);
    Map<String, Integer> values = random.values();

    Fraction expected = RandomSizes.value(expression, values);
    Polynomial normalForm = RandomSizes.evaluate(expression);

    assertThat(RandomSizes.value(normalForm, values)).isEqualTo(expected);
    Polynomial bound = normalForm.substitute(name -> Optional.of(values.get(name)));
    assertThat(bound.isConstant()).isTrue();
    assertThat(bound).isEqualTo(Polynomial.term(Monomial.ONE, expected));
    assertThat(bound.number().orElseThrow()).isWithin(1e-9).of(expected.doubleValue());
    assertThat(bound.value().isPresent()).isEqualTo(expected.isWhole());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void namesCanBeBoundOneAfterTheOther(long seed) {
    RandomSizes random = new RandomSizes(seed);
    Polynomial p = random.polynomial();
    Map<String, Integer> values = random.values();

    Polynomial stepwise = p;
    for (String name : values.keySet()) {
      stepwise =
          stepwise.substitute(
              it -> it.equals(name) ? Optional.of(values.get(name)) : Optional.empty());
      assertThat(stepwise.names()).doesNotContain(name);
    }
    assertThat(stepwise).isEqualTo(p.substitute(name -> Optional.of(values.get(name))));
    assertThat(p.substitute(name -> Optional.empty())).isEqualTo(p);
  }

  @ParameterizedTest
  @CsvSource({
    "a + 2 * b + 3, true",
    "7, true",
    "a - a, false",
    "a * b, true",
    "a / b, true",
    "a - 1, false",
    "2 * a - 1, true",
    "a - b, false",
  })
  void aSizeIsPositiveIfItIsForAllNames(String text, boolean positive) {
    assertThat(RandomSizes.parse(text).isPositive()).isEqualTo(positive);
  }

  @ParameterizedTest
  @CsvSource({
    "3 * a * a / (2 * b) + 300, 3/2 * a^2 * b^-1 + 300",
    "a - a, 0",
    "a / 2, 1/2 * a",
    "b * a, a * b",
    "2 - 3 * a, -3 * a + 2",
    "1000000, 1000000",
  })
  void formulasSpellOutFactorsAndPowers(String text, String formula) {
    assertThat(RandomSizes.parse(text).formula()).isEqualTo(formula);
  }

  @ParameterizedTest
  @CsvSource({
    "17, 5, 2",
    "6 * a, 3, 0",
    "6 * a * b, 2 * a, 0",
    "a + b, a + b, 0",
    "a, 2, open",
    "6 * a, 4, open",
    "a, b, open",
    "a / 2, 2, open",
  })
  void remaindersAreKnownWhereAllValuesAgree(String dividend, String divisor, String expected) {
    Optional<Polynomial> rest = RandomSizes.parse(dividend).remainder(RandomSizes.parse(divisor));
    assertThat(rest.map(Polynomial::toString).orElse("open")).isEqualTo(expected);
  }

  @Test
  void nothingIsDividedByZero() {
    assertThrows(IndivisibleException.class, () -> ONE.dividedBy(Polynomial.ZERO));
    assertThrows(IndivisibleException.class, () -> Polynomial.ZERO.dividedBy(Polynomial.ZERO));
    assertThrows(IndivisibleException.class, () -> ONE.remainder(Polynomial.ZERO));
  }

  @Test
  void numbersBeyondALongHaveNoValue() {
    Polynomial largest = Polynomial.of(Long.MAX_VALUE);
    assertThat(largest.value().getAsLong()).isEqualTo(Long.MAX_VALUE);
    assertThat(largest.plus(ONE).value().isEmpty()).isTrue();
    assertThat(largest.plus(ONE).minus(ONE)).isEqualTo(largest);
    assertThat(Polynomial.of(Long.MIN_VALUE).value().getAsLong()).isEqualTo(Long.MIN_VALUE);
    assertThat(Polynomial.named("a").number().isEmpty()).isTrue();
  }
}
