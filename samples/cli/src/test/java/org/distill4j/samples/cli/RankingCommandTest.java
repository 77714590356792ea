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
            "--set=listnet.rankingHot=20",
            "--set=vanilla.softAnswersTemperatureSquared=false",
            "--folds=2",
            "--all-correct",
            "--table=EXAMPLES");

    assertWithMessage(console.err()).that(console.code()).isEqualTo(0);
    assertThat(console.out()).contains("Figure 7: correct answers that nobody annotated");
    assertThat(console.out()).containsMatch("(?m)^synset [nvar]\\d+: what .+ \\(");
    assertThat(console.out().lines().filter(line -> line.contains("for evaluation;")).toList())
        .hasSize(2);
    assertThat(console.out()).containsMatch("all that were gained by distillation +\\d");
  }

  @Test
  void refusesToChooseByDataForReporting() {
    Console console =
        Console.run(
            "ranking",
            "--grid=student-epochs=1,2",
            "--schemes=vanilla",
            "--folds=2",
            "--all-correct");

    assertThat(console.code()).isEqualTo(2);
    assertThat(console.err()).contains("leave it out with --grid");
  }

  @Test
  void refusesAnotherNetworkForTheTableOfSystems() {
    Console console = Console.run("ranking", "--network=GLOSS_CO_TOKEN", "--table=systems");

    assertThat(console.code()).isEqualTo(2);
    assertThat(console.err()).contains("--table SYSTEMS trains networks of its own");
  }

  @Test
  void refusesTwoWaysOfHoldingOut() {
    Console console = Console.run("ranking", "--held-out=2", "--folds=2");

    assertThat(console.code()).isEqualTo(2);
    assertThat(console.err()).contains("--held-out and --folds exclude each other; give one");
  }
}
