package org.distill4j.processor.shape;

import static com.google.common.truth.Truth.assertThat;
import static org.distill4j.processor.fixture.Kinds.FEATURES;
import static org.distill4j.processor.fixture.Kinds.SCORES;
import static org.distill4j.processor.fixture.Operations.HINT;
import static org.distill4j.processor.fixture.Operations.SOFT_TARGETS;
import static org.distill4j.processor.fixture.Operations.use;
import static org.distill4j.processor.fixture.Reads.student;
import static org.distill4j.processor.fixture.Reads.teacher;
import static org.distill4j.processor.shape.Distillations.problems;
import static org.distill4j.processor.shape.Distillations.shaped;

import java.util.List;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.fixture.DistillationBuilder;
import org.distill4j.processor.fixture.Reported;
import org.distill4j.processor.shape.ShapedDistillation.ShapedStage;
import org.junit.jupiter.api.Test;

final class StageInferenceTest {

  private static DistillationBuilder distillation() {
    return Distillations.distillation()
        .loss("hint", use(HINT), teacher("wide", FEATURES), student("wide", FEATURES))
        .loss(
            "soft",
            use(SOFT_TARGETS, "temperature", 2.0),
            teacher("answer", SCORES),
            student("answer", SCORES));
  }

  private static ShapedStage stage(String... frozen) {
    return shaped(distillation().stage("first", 3, List.of(), frozen)).stages().get(0);
  }

  @Test
  void aDistillationWithoutStagesHasNone() {
    assertThat(shaped(distillation()).stages()).isEmpty();
  }

  @Test
  void aStageTrainsTheLossesItNamesInTheOrderOfTheSpec() {
    ShapedDistillation shaped =
        shaped(
            distillation()
                .stage("first", 3, List.of("soft", "hint"))
                .stage("second", 0, List.of("soft"))
                .stage("third", 1, List.of()));
    assertThat(shaped.stages().stream().map(ShapedStage::losses).toList())
        .containsExactly(List.of("hint", "soft"), List.of("soft"), List.of("hint", "soft"))
        .inOrder();
    assertThat(shaped.stages().get(0).stage().epochs()).isEqualTo(3);
  }

  @Test
  void aNodeIsFrozenByItsPath() {
    assertThat(stage("hidden").frozen()).containsExactly("hidden");
    assertThat(stage("layers.mapped").frozen()).containsExactly("layers[1].mapped");
    assertThat(stage("layers[0].mapped").frozen()).containsExactly("layers[0].mapped");
  }

  @Test
  void aBlockIsFrozenAsAWhole() {
    assertThat(stage("layers").frozen())
        .containsExactly("layers[0].mapped", "layers[1].mapped")
        .inOrder();
    assertThat(stage("layers[1]").frozen()).containsExactly("layers[1].mapped");
  }

  @Test
  void whatIsFrozenTwiceIsListedOnce() {
    assertThat(stage("layers[0]", "layers", "hidden").frozen())
        .containsExactly("layers[0].mapped", "layers[1].mapped", "hidden")
        .inOrder();
  }

  @Test
  void aNodeWithoutParametersIsNotFrozen() {
    Reported.only(
        problems(distillation().stage("first", 3, List.of(), "layers[0].sum")),
        DiagnosticId.FREEZES_NOTHING,
        "mention of layers[0].sum",
        "'first'",
        "'layers[0].sum'");
  }

  @Test
  void anUnknownNodeIsReportedWithTheClosest() {
    Reported.only(
        problems(distillation().stage("first", 3, List.of(), "hiden")),
        DiagnosticId.UNKNOWN_NODE,
        "mention of hiden",
        "'first'",
        "'hiden'",
        "'Small'",
        "'hidden'");
  }

  @Test
  void aNameThatOnlyBeginsLikeANodeIsUnknown() {
    assertThat(Reported.ids(problems(distillation().stage("first", 3, List.of(), "layer", "hid"))))
        .containsExactly(DiagnosticId.UNKNOWN_NODE, DiagnosticId.UNKNOWN_NODE);
  }
}
