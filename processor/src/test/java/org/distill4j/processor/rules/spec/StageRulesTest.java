package org.distill4j.processor.rules.spec;

import static com.google.common.truth.Truth.assertThat;
import static org.distill4j.processor.fixture.DistillationBuilder.distillation;
import static org.distill4j.processor.fixture.NetworkBuilder.network;
import static org.distill4j.processor.fixture.Operations.logits;
import static org.distill4j.processor.fixture.Operations.use;

import java.util.List;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.fixture.DistillationBuilder;
import org.distill4j.processor.fixture.Kinds;
import org.distill4j.processor.fixture.Operations;
import org.distill4j.processor.fixture.Reads;
import org.distill4j.processor.fixture.Reported;
import org.distill4j.processor.spec.NetworkSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StageRulesTest {

  private static final NetworkSpec NET =
      network("Net")
          .input("video", Kinds.FEATURES, "8")
          .node("answer", Kinds.SCORES, logits("10"), "video")
          .build();

  /** A distillation with the losses {@code soft}, {@code hint} and {@code answers}. */
  private static DistillationBuilder losses() {
    return distillation("Distilled")
        .teacher(NET)
        .student(NET)
        .labels("annotated")
        .loss(
            "soft",
            use(Operations.SOFT_TARGETS, "temperature", 4.0),
            Reads.teacher("answer", Kinds.SCORES),
            Reads.student("answer", Kinds.SCORES))
        .loss(
            "hint",
            use(Operations.HINT),
            Reads.teacher("video", Kinds.FEATURES),
            Reads.student("video", Kinds.FEATURES))
        .loss(
            "answers",
            use(Operations.CROSS_ENTROPY),
            Reads.student("answer", Kinds.SCORES),
            Reads.read("annotated", Kinds.LABELS));
  }

  private static Problems check(DistillationBuilder distillation) {
    Problems problems = new Problems();
    StageRules.check(distillation.build(), problems);
    return problems;
  }

  @Test
  void aDistillationWithoutStagesTrainsAllLosses() {
    Reported.nothing(check(losses()));
  }

  @Test
  void stagesThatTrainEveryLossAreAccepted() {
    Reported.nothing(
        check(
            losses()
                .stage("hints", 5, List.of("hint"), "answer")
                .stage("rest", 0, List.of("soft"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "First", "first half", "1st", "a-b", "größe"})
  void namesAreLowerCamelCase(String name) {
    Reported.only(
        check(losses().stage(name, 1, List.of())),
        DiagnosticId.STAGE_NAME,
        "stage " + name,
        "'" + name + "' is not a valid name for a stage");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "hints", "stage2", "twoWords"})
  void validNamesAreAccepted(String name) {
    Reported.nothing(check(losses().stage(name, 1, List.of())));
  }

  @Test
  void namesAreUnique() {
    Reported.only(
        check(losses().stage("one", 1, List.of()).stage("one", 2, List.of())),
        DiagnosticId.STAGE_TWICE,
        "stage one",
        "'Distilled' has two stages named 'one'");
  }

  @Test
  void epochsAreNotNegative() {
    Reported.only(
        check(losses().stage("one", -1, List.of())),
        DiagnosticId.OUT_OF_RANGE,
        "stage one",
        "'epochs' of @Stage named 'one' is -1",
        "Fix: Use a value of at least 0.");
  }

  @Test
  void aMisspeltLossHasASuggestion() {
    Reported.only(
        check(losses().stage("one", 1, List.of("sofft", "hint", "answers"))),
        DiagnosticId.UNKNOWN_LOSS,
        "mention of sofft",
        "The stage 'one' trains the loss 'sofft'",
        "Fix: Did you mean 'soft'?");
  }

  @Test
  void aLossThatReadsATeacherNeedsAStage() {
    Reported.only(
        check(losses().stage("one", 1, List.of("soft"))),
        DiagnosticId.LOSS_WITHOUT_STAGE,
        "hint",
        "No stage trains the loss 'hint'");
  }

  @Test
  void anIndividualLossTrainsTheTeacherEvenWithoutAStage() {
    Reported.nothing(check(losses().stage("one", 1, List.of("soft", "hint"))));
  }

  @Test
  void aMovingAverageIsNotTrainedSoEveryLossNeedsAStage() {
    Problems problems = check(losses().movingAverage(0.9).stage("one", 1, List.of("soft", "hint")));
    assertThat(Reported.ids(problems)).containsExactly(DiagnosticId.LOSS_WITHOUT_STAGE);
  }

  @Test
  void unusedLossesAreNotReportedAfterOtherProblems() {
    Problems problems = check(losses().stage("Bad", 1, List.of("soft")));
    assertThat(Reported.ids(problems)).containsExactly(DiagnosticId.STAGE_NAME);
  }
}
