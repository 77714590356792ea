package org.distill4j.samples.cli;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import org.junit.jupiter.api.Test;

/** The sample of ranking distillation on a few questions about WordNet. */
final class RankingCommandTest {

  @Test
  void showsDefinitionsWithCorrectAnswersThatNobodyAnnotated() {
    Console console =
        Console.run(
            "ranking",
            "--answers=150",
            "--training-fraction=0.1",
            "--epochs=2",
            "--student-epochs=2",
            "--teacher-width=32",
            "--student-width=32",
            "--set=top_one_list.rankingHot=20",
            "--set=vanilla.softAnswersTemperatureSquared=false",
            "--table=EXAMPLES");

    assertWithMessage(console.err()).that(console.code()).isEqualTo(0);
    assertThat(console.out()).contains("Figure 7: correct answers that nobody annotated");
    assertThat(console.out()).containsMatch("(?m)^synset [nvar]\\d+: what .+ \\(");
    assertThat(console.out()).containsMatch("all that came up with distillation +\\d");
  }
}
