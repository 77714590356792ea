package org.distill4j.processor.size;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RequirementTest {

  @ParameterizedTest
  @CsvSource({
    "3 > 2, true",
    "2 > 2, false",
    "classes >= 1, true",
    "classes > 1, depends",
    "classes < 1, false",
    "2 * k + 1 > 2, true",
    "a * b + a > 1, true",
    "a * b >= a, true",
    "a * b > a, depends",
    "a - b < a, true",
    "a / b > 0, true",
    "a / b >= 1, depends",
    "width == width, true",
    "width == width + 1, false",
    "width != width + 1, true",
    "a == b, depends",
    "a != b, depends",
    "8 % 3 == 2, true",
    "6 * width % 3 == 0, true",
    "width % width == 0, true",
    "a * b % a == 0, true",
    "width % 4 == 0, depends",
    "width / 2 % 4 == 0, depends",
    "width % 4 != 0, depends",
  })
  void isDecidedForAllSizesWhereItCanBe(String text, String expected)
      throws MalformedSizeException {
    String decided =
        Requirement.parse(text)
            .fill(Polynomial::named)
            .decide()
            .map(String::valueOf)
            .orElse("depends");
    assertThat(decided).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"width", "a = b", "a < b < c", "< 2", "a ! b", "sum(a) > 2", "a % b % c == 0", ""})
  void whatComparesNoTwoSizesIsRefused(String text) {
    assertThrows(MalformedSizeException.class, () -> Requirement.parse(text));
  }

  @Test
  void appliesUnderItsConditions() throws MalformedSizeException {
    Requirement requirement = Requirement.parse("fixed, keep=LAST, sampling != FULL: a > 1");

    assertThat(requirement.text()).isEqualTo("a > 1");
    assertThat(requirement.onlyFixed()).isTrue();
    assertThat(requirement.conditions().elements()).containsExactly("keep", "sampling").inOrder();
    assertThat(requirement.conditions().hold(Map.of("keep", "LAST", "sampling", "ZIPF")::get))
        .isTrue();
    assertThat(requirement.conditions().hold(Map.of("keep", "LAST", "sampling", "FULL")::get))
        .isFalse();
    assertThat(requirement.conditions().hold(Map.of("keep", "ALL", "sampling", "ZIPF")::get))
        .isFalse();
    assertThat(requirement.conditions().value("keep").orElseThrow()).isEqualTo("LAST");
    assertThat(requirement.conditions().value("sampling").isEmpty()).isTrue();
    assertThat(Requirement.parse("a > 1").conditions()).isEqualTo(Conditions.NONE);
    assertThrows(MalformedSizeException.class, () -> Requirement.parse("keep: a > 1"));
  }

  @Test
  void knowsItsNames() throws MalformedSizeException {
    assertThat(Requirement.parse("(a + b) % c == d * 2").names())
        .containsExactly("a", "b", "c", "d")
        .inOrder();
  }
}
