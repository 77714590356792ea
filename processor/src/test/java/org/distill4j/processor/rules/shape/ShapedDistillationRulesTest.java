package org.distill4j.processor.rules.shape;

import static com.google.common.truth.Truth.assertThat;
import static org.distill4j.processor.fixture.DistillationBuilder.distillation;
import static org.distill4j.processor.fixture.NetworkBuilder.network;
import static org.distill4j.processor.fixture.Operations.dense;
import static org.distill4j.processor.fixture.Operations.logits;
import static org.distill4j.processor.fixture.Operations.use;

import java.util.List;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.fixture.DistillationBuilder;
import org.distill4j.processor.fixture.Kinds;
import org.distill4j.processor.fixture.Operations;
import org.distill4j.processor.fixture.Phases;
import org.distill4j.processor.fixture.Reads;
import org.distill4j.processor.fixture.Reported;
import org.distill4j.processor.spec.NetworkSpec;
import org.junit.jupiter.api.Test;

final class ShapedDistillationRulesTest {

  private static Problems check(DistillationBuilder distillation, NetworkSpec network) {
    Problems problems = new Problems();
    ShapedDistillationRules.check(
        Phases.shaped(distillation.build(), Phases.shaped(network), Phases.shaped(network)),
        problems);
    return problems;
  }

  private static final NetworkSpec NET =
      network("Net")
          .input("video", Kinds.FEATURES, "8")
          .node("hidden", Kinds.FEATURES, dense("8"), "video")
          .node("answer", Kinds.SCORES, logits("10"), "hidden")
          .build();

  private static DistillationBuilder hinted() {
    return distillation("Distilled")
        .teacher(NET)
        .student(NET)
        .loss(
            "soft",
            use(Operations.SOFT_TARGETS, "temperature", 4.0),
            Reads.teacher("answer", Kinds.SCORES),
            Reads.student("answer", Kinds.SCORES))
        .loss(
            "hint",
            use(Operations.HINT),
            Reads.teacher("hidden", Kinds.FEATURES),
            Reads.student("hidden", Kinds.FEATURES));
  }

  @Test
  void aStageThatTrainsSomethingIsAccepted() {
    Reported.nothing(
        check(
            hinted()
                .stage("hints", 1, List.of("hint"), "answer")
                .stage("answers", 1, List.of("soft"), "hidden"),
            NET));
  }

  @Test
  void aStageThatFreezesAllThatItsLossesReachTrainsNothing() {
    Reported.only(
        check(hinted().stage("hints", 1, List.of("hint"), "hidden"), NET),
        DiagnosticId.STAGE_TRAINS_NOTHING,
        "stage hints",
        "The losses of the stage 'hints' reach no node that it does not freeze");
  }

  @Test
  void aNodeBehindTheOneThatIsReadDoesNotCount() {
    Problems problems =
        check(
            hinted().stage("all", 1, List.of()).stage("hints", 1, List.of("hint"), "hidden"), NET);
    assertThat(Reported.ids(problems)).containsExactly(DiagnosticId.STAGE_TRAINS_NOTHING);
  }

  @Test
  void aRegressorIsTrainedEvenIfAllNodesAreFrozen() {
    DistillationBuilder distillation =
        distillation("Distilled")
            .teacher(NET)
            .student(NET)
            .loss(
                "hint",
                use(Operations.HINT),
                Reads.teacher("hidden", Kinds.FEATURES),
                Reads.through(
                    use(Operations.REGRESSOR, "bias", true),
                    Reads.student("hidden", Kinds.FEATURES)))
            .stage("hints", 1, List.of("hint"), "hidden");
    Reported.nothing(check(distillation, NET));
  }

  @Test
  void everySettingHasItsName() {
    Reported.nothing(check(hinted(), NET));
  }

  @Test
  void aDimensionAndAWeightCannotShareAName() {
    NetworkSpec network =
        network("Net")
            .dimension("softWeight")
            .input("video", Kinds.FEATURES, "8")
            .node("hidden", Kinds.FEATURES, dense("8"), "video")
            .node("answer", Kinds.SCORES, logits("softWeight"), "hidden")
            .build();
    Reported.only(
        check(hinted(), network),
        DiagnosticId.HYPERPARAMETER_CLASH,
        "Distilled",
        "'softWeight': the dimension 'softWeight' and the weight of the loss 'soft'",
        "Fix: Rename a dimension, loss or stage");
  }

  @Test
  void aStageAndALossCannotShareAName() {
    DistillationBuilder distillation =
        distillation("Distilled")
            .teacher(NET)
            .student(NET)
            .loss(
                "soft",
                new org.distill4j.processor.spec.WeightSpec(1, 0, 5, 0, "LINEAR", true),
                use(Operations.SOFT_TARGETS, "temperature", 4.0),
                Reads.teacher("answer", Kinds.SCORES),
                Reads.student("answer", Kinds.SCORES))
            .stage("softWeight", 3, List.of());
    Problems problems = check(distillation, NET);
    Reported.only(
        problems,
        DiagnosticId.HYPERPARAMETER_CLASH,
        "Distilled",
        "'softWeightEpochs'",
        "the loss 'soft'",
        "the stage 'softWeight'");
  }
}
