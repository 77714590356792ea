package org.distill4j.processor.size;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PolynomialTest {

  @ParameterizedTest
  @CsvSource({
    "width, width",
    "2 * (width + 1), 2 * width + 2",
    "width / 2 + width / 2, width",
    "(a + b) * (a - b), a * a - b * b",
    "width * heads / heads, width",
    "(width + 1) / (width + 1), 1",
    "width / heads, width / heads",
    "3 * width / 2, 3 * width / 2",
    "width - width, 0",
    "1 - width, -width + 1",
    "'1_000 * answers', '1,000 * answers'",
    "width / (2 * heads), width / (2 * heads)",
    "(heads + 2) * 3 / 4, (3 * heads + 6) / 4",
    "a / b + b / a, (a * a + b * b) / (a * b)",
    "'1 / 2 - width / 3', '(-2 * width + 3) / 6'",
    "8 / 2 / 2, 2",
  })
  void normalForm(String text, String expected) throws MalformedSizeException {
    assertThat(evaluate(text).toString()).isEqualTo(expected);
  }

  @Test
  void equalSizesAreEqualHoweverTheyAreWritten() throws MalformedSizeException {
    assertThat(evaluate("2 * (4 * u * (i + u) + 8 * u)"))
        .isEqualTo(evaluate("8 * u * u + 8 * i * u + 16 * u"));
    assertThat(evaluate("width / 2")).isNotEqualTo(evaluate("width"));
  }

  @Test
  void substitutionKeepsWhatIsUnknown() throws MalformedSizeException {
    Map<String, Integer> values = Map.of("width", 6, "heads", 4);
    Polynomial size = evaluate("width * answers / heads");
    Polynomial value = size.substitute(name -> Optional.ofNullable(values.get(name)));
    assertThat(value.toString()).isEqualTo("3 * answers / 2");
    assertThat(value.value().isEmpty()).isTrue();
  }

  @Test
  void aFractionIsNoValue() throws MalformedSizeException {
    assertThat(evaluate("15 / 2").value().isEmpty()).isTrue();
    assertThat(evaluate("16 / 2").value().getAsLong()).isEqualTo(8);
  }

  @Test
  void divisionByASumOrZeroIsRefused() {
    assertThrows(IndivisibleException.class, () -> evaluate("width / (heads + 1)"));
    assertThrows(IndivisibleException.class, () -> evaluate("width / (2 - 2)"));
  }

  @ParameterizedTest
  @CsvSource({
    "'', it is empty",
    "2 +, it ends where",
    "(2, it ends where ')' is expected",
    "2 2, '2' stands at 3",
    "a ^ b, '^' stands at 3",
    "sum(), ')' stands at 5",
  })
  void malformedSizesSayWhereAndWhy(String text, String reason) {
    MalformedSizeException e =
        assertThrows(MalformedSizeException.class, () -> SizeExpression.parse(text));
    assertThat(e).hasMessageThat().contains(reason);
  }

  @Test
  void deepNestingIsRefusedBeforeTheStackOverflows() {
    assertThrows(
        MalformedSizeException.class, () -> SizeExpression.parse("(".repeat(100_000) + "1"));
  }

  @Test
  void javaExpressionsUseTheGivenNamesAndQuotient() throws MalformedSizeException {
    SizeWriter writer =
        SizeWriter.ofLongs(
            String::toUpperCase, (a, b) -> "quotient(" + a + ", " + b + ")", size -> true);
    assertThat(writer.write(evaluate("1000 * width / 3 + 1")))
        .isEqualTo("quotient(1000L * WIDTH + 3L, 3L)");
  }

  private static Polynomial evaluate(String text) throws MalformedSizeException {
    return SizeExpression.parse(text).evaluate(Polynomial::named, Polynomial::named);
  }
}
