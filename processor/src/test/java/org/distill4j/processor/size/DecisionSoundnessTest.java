package org.distill4j.processor.size;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A decision made for all sizes holds for each of them. */
final class DecisionSoundnessTest {

  private static final List<Map<String, Integer>> SIZES = RandomSizes.grid(4);

  static LongStream seeds() {
    return LongStream.range(0, 40);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aDecidedSignIsTheSignOfAllValues(long seed) {
    RandomSizes random = new RandomSizes(seed);
    Polynomial size = seed % 2 == 0 ? random.whole() : random.polynomial();
    boolean positive = Sign.isPositive(size);
    boolean notNegative = Sign.isNotNegative(size);
    assertWithMessage("%s above zero and below zero", size)
        .that(positive && !notNegative)
        .isFalse();
    for (Map<String, Integer> values : SIZES) {
      int sign = RandomSizes.value(size, values).numerator().signum();
      if (positive) {
        assertWithMessage("sign of %s with %s", size, values).that(sign).isEqualTo(1);
      }
      if (notNegative) {
        assertWithMessage("sign of %s with %s", size, values).that(sign).isAtLeast(0);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aDecidedComparisonHoldsForAllValues(long seed) {
    RandomSizes random = new RandomSizes(seed);
    Polynomial left = random.whole();
    Polynomial right = random.whole();
    for (Comparison comparison : Comparison.values()) {
      Optional<Boolean> decided = comparison.decide(left, right);
      List<Map<String, Integer>> checked = decided.isPresent() ? SIZES : List.of();
      for (Map<String, Integer> values : checked) {
        assertWithMessage("%s %s %s with %s", left, comparison.symbol(), right, values)
            .that(decided.get())
            .isEqualTo(holds(comparison, value(left, values), value(right, values)));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void oppositeComparisonsDecideTheOpposite(long seed) {
    RandomSizes random = new RandomSizes(seed);
    Polynomial left = random.whole();
    Polynomial right = random.whole();
    assertOpposite(Comparison.LESS, Comparison.AT_LEAST, left, right);
    assertOpposite(Comparison.MORE, Comparison.AT_MOST, left, right);
    assertOpposite(Comparison.EQUAL, Comparison.UNEQUAL, left, right);
    assertThat(Comparison.LESS.decide(left, right)).isEqualTo(Comparison.MORE.decide(right, left));
    assertThat(Comparison.AT_MOST.decide(left, right))
        .isEqualTo(Comparison.AT_LEAST.decide(right, left));
  }

  private static void assertOpposite(
      Comparison one, Comparison other, Polynomial left, Polynomial right) {
    assertWithMessage("%s %s %s", left, one.symbol(), right)
        .that(one.decide(left, right).map(holds -> !holds))
        .isEqualTo(other.decide(left, right));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aDecidedRemainderIsThatOfAllValues(long seed) throws MalformedSizeException {
    RandomSizes random = new RandomSizes(seed);
    String left = random.oneOf(List.of("a", "2 * a", "6 * a * b", "a * b + b", "17", "a + b"));
    String divisor = random.oneOf(List.of("2", "3", "a", "b", "2 * b", "5"));
    String comparison = random.oneOf(List.of("==", "!=", "<", ">="));
    String right = random.oneOf(List.of("0", "1", "2", "a"));
    Requirement.Filled filled =
        Requirement.parse(left + " % " + divisor + " " + comparison + " " + right)
            .fill(Polynomial::named);
    if (filled.decide().isEmpty()) {
      return;
    }
    for (Map<String, Integer> values : SIZES) {
      BigInteger rest =
          value(filled.left(), values).mod(value(filled.divisor().orElseThrow(), values));
      assertWithMessage("%s with %s", filled.requirement().text(), values)
          .that(filled.decide().get())
          .isEqualTo(holds(filled.requirement().comparison(), rest, value(filled.right(), values)));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "a, true, true",
    "a - 1, false, true",
    "a - 2, false, false",
    "a * b - 1, false, true",
    "a * b - a, false, true",
    "a / b, true, true",
    "a - b, false, false",
    "5, true, true",
    "a - a, false, true",
    "0 - a, false, false",
  })
  void signsThatCanBeSeen(String text, boolean positive, boolean notNegative) {
    Polynomial size = RandomSizes.parse(text);
    assertThat(Sign.isPositive(size)).isEqualTo(positive);
    assertThat(Sign.isNotNegative(size)).isEqualTo(notNegative);
  }

  @ParameterizedTest
  @EnumSource(Comparison.class)
  void symbolsTellComparisonsApart(Comparison comparison) {
    assertThat(Comparison.of(comparison.symbol())).isEqualTo(comparison);
  }

  @Test
  void anUnknownSymbolIsNoComparison() {
    assertThrows(NoSuchElementException.class, () -> Comparison.of("=<"));
  }

  @Test
  void aFilledRequirementNamesWhatIsStillOpen() throws MalformedSizeException {
    Requirement.Filled filled =
        Requirement.parse("left % part == rest")
            .fill(
                name ->
                    switch (name) {
                      case "left" -> RandomSizes.parse("2 * c + a");
                      case "part" -> Polynomial.named("b");
                      default -> Polynomial.of(0);
                    });
    assertThat(filled.names()).containsExactly("a", "b", "c").inOrder();
  }

  private static BigInteger value(Polynomial size, Map<String, Integer> values) {
    Fraction value = RandomSizes.value(size, values);
    assertThat(value.isWhole()).isTrue();
    return value.numerator();
  }

  private static boolean holds(Comparison comparison, BigInteger left, BigInteger right) {
    int order = left.compareTo(right);
    return switch (comparison) {
      case LESS -> order < 0;
      case AT_MOST -> order <= 0;
      case MORE -> order > 0;
      case AT_LEAST -> order >= 0;
      case EQUAL -> order == 0;
      case UNEQUAL -> order != 0;
    };
  }
}
