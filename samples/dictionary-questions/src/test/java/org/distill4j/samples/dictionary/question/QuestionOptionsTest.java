package org.distill4j.samples.dictionary.question;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

final class QuestionOptionsTest {

  private static final QuestionOptions DEFAULTS = QuestionOptions.defaults();

  @Test
  void namesWhatIsOutOfRange() {
    assertThat(message(() -> DEFAULTS.withAnswers(1)))
        .isEqualTo("answers must be at least 2, but is 1");
    assertThat(message(() -> DEFAULTS.withTrainingFraction(0)))
        .isEqualTo("trainingFraction must be above 0 and at most 1, but is 0.0");
    assertThat(message(() -> DEFAULTS.withAnnotatedFraction(Double.NaN)))
        .contains("annotatedFraction");
    assertThat(message(() -> new QuestionOptions(2, 0, 1, 1, 1, 0))).contains("minimumWordCount");
    assertThat(message(() -> new QuestionOptions(2, 1, 0, 1, 1, 0))).contains("maximumWords");
  }

  @Test
  void changesOneThingAtATime() {
    assertThat(DEFAULTS.withSeed(5)).isEqualTo(new QuestionOptions(1_000, 2, 20, 1, 1, 5));
  }

  private static String message(Executable makes) {
    return assertThrows(IllegalArgumentException.class, makes).getMessage();
  }
}
