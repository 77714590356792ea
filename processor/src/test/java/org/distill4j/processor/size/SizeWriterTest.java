package org.distill4j.processor.size;

import static com.google.common.truth.Truth.assertThat;

import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class SizeWriterTest {

  private static final SizeWriter JAVA =
      SizeWriter.ofInts(UnaryOperator.identity(), SizeWriter::infix);

  private static final SizeWriter LONG_JAVA =
      SizeWriter.ofLongs(
          name -> name.toUpperCase(Locale.ROOT),
          (a, b) -> "quotient(" + a + ", " + b + ")",
          size -> true);

  static LongStream seeds() {
    return LongStream.range(0, 40);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatIsWrittenIsReadAsTheSameSize(long seed) {
    Polynomial size = new RandomSizes(seed).polynomial();
    assertThat(RandomSizes.parse(withoutSigns(JAVA.write(size)))).isEqualTo(size);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void readersSeeTheSameSizeWithGroupedDigits(long seed) {
    Polynomial size = new RandomSizes(seed).polynomial();
    String text = size.toString();
    assertThat(text.replace(",", "")).isEqualTo(JAVA.write(size));
    assertThat(RandomSizes.parse(withoutSigns(text.replace(",", "")))).isEqualTo(size);
  }

  /** Size expressions have no sign, so a leading one becomes a difference. */
  private static String withoutSigns(String text) {
    return (text.startsWith("-") ? "0 " + text : text).replace("(-", "(0 - ");
  }

  @ParameterizedTest
  @CsvSource({
    "999, 999",
    "1000, '1,000'",
    "123456, '123,456'",
    "1234567, '1,234,567'",
    "0 - 999, -999",
    "0 - 1000, '-1,000'",
    "0 - 123456, '-123,456'",
    "1500 * a, '1,500 * a'",
  })
  void digitsAreGroupedByThree(String text, String expected) {
    assertThat(RandomSizes.parse(text).toString()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "a, b, a / b",
    "a + b, c, (a + b) / c",
    "a - b, c, (a - b) / c",
    "a * b, c, a * b / c",
    "a, b * c, a / (b * c)",
    "-a, 2, -a / 2",
  })
  void quotientsHaveTheParenthesesTheyNeed(String dividend, String divisor, String expected) {
    assertThat(SizeWriter.infix(dividend, divisor)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a | A",
        "a * b | (long) A * B",
        "2 * a * b | 2L * A * B",
        "a * a - b * b | (long) A * A - (long) B * B",
        "0 - a * b | -(long) A * B",
        "7 | 7L",
        "a - a | 0L",
        "a * b / 2 | quotient((long) A * B, 2L)",
        "a / (b * c) | quotient(A, (long) B * C)",
        "a / 2 + b / 3 | quotient(3L * A + 2L * B, 6L)",
      })
  void productsAreWidenedBeforeTheyOverflow(String text, String expected) {
    assertThat(LONG_JAVA.write(RandomSizes.parse(text))).isEqualTo(expected);
  }

  @Test
  void aSumOfFractionsIsDividedOnce() {
    assertThat(JAVA.write(RandomSizes.parse("a / 2 + b / 3 + 1")))
        .isEqualTo("(3 * a + 2 * b + 6) / 6");
    assertThat(JAVA.write(RandomSizes.parse("a / b + c / (2 * b)")))
        .isEqualTo("(2 * a + c) / (2 * b)");
  }

  @ParameterizedTest
  @CsvSource({"a / b, b", "a / (b * c) + 1 / b, b * c", "a / (b * b) + a / b, b * b", "a * b, 1"})
  void theCommonDivisorHasTheHighestPowers(String text, String expected) {
    Monomial divisor = SizeWriter.commonDivisor(RandomSizes.parse(text));
    assertThat(Polynomial.term(divisor, Fraction.ONE)).isEqualTo(RandomSizes.parse(expected));
  }
}
