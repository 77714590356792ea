package org.distill4j.runtime.catalogue;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FormulaTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "'300', '300'",
    "'1228800 * words', '1,228,800 * words'",
    "'width^2 + -3 * width', 'width * width - 3 * width'",
    "'3/2 * width * heads^-1 + 1', '1.5 * width / heads + 1'",
    "heads^-1, 1 / heads",
  })
  void isReadAndWrittenForReaders(String text, String written) {
    assertThat(Formula.parse(text).toString()).isEqualTo(written);
  }

  @Test
  void takesSizesOneAfterTheOther() {
    Formula formula = Formula.parse("1/2 * width^2 * words + width * heads^-1 + 7");

    Formula some = formula.bind(Map.of("width", 8, "heads", 2));
    assertThat(some.toString()).isEqualTo("32 * words + 11");
    assertThat(some.names()).containsExactly("words");
    assertThat(some.value().isPresent()).isFalse();
    assertThat(some.bind(Map.of("words", 3)).value().getAsDouble()).isEqualTo(107.0);
  }

  @Test
  void sumsMergeWhatIsAlike() {
    assertThat(Formula.parse("2 * words + 1").plus(Formula.parse("words + -1")).toString())
        .isEqualTo("3 * words");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "width+1", "2 * (a + b)", "a ^ 2", "1.5"})
  void somethingElseIsRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> Formula.parse(text));
  }
}
