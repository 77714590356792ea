package org.distill4j.processor.shape;

import static com.google.common.truth.Truth.assertThat;
import static org.distill4j.processor.fixture.Kinds.FEATURES;
import static org.distill4j.processor.fixture.Kinds.LABELS;
import static org.distill4j.processor.fixture.Kinds.SCORES;
import static org.distill4j.processor.fixture.OperationBuilder.operation;
import static org.distill4j.processor.fixture.Operations.CROSS_ENTROPY;
import static org.distill4j.processor.fixture.Operations.HINT;
import static org.distill4j.processor.fixture.Operations.REGRESSOR;
import static org.distill4j.processor.fixture.Operations.SOFT_TARGETS;
import static org.distill4j.processor.fixture.Operations.use;
import static org.distill4j.processor.fixture.Reads.read;
import static org.distill4j.processor.fixture.Reads.student;
import static org.distill4j.processor.fixture.Reads.teacher;
import static org.distill4j.processor.fixture.Reads.through;
import static org.distill4j.processor.shape.Distillations.distillation;
import static org.distill4j.processor.shape.Distillations.shaped;

import java.util.List;
import java.util.stream.Stream;
import org.distill4j.processor.fixture.DistillationBuilder;
import org.distill4j.processor.fixture.Phases;
import org.distill4j.processor.graph.DistillationGraph.ResolvedRead;
import org.distill4j.processor.shape.ShapedDistillation.ShapedLoss;
import org.distill4j.processor.spec.OperationType;
import org.distill4j.processor.spec.OperationUse;
import org.junit.jupiter.api.Test;

final class LossInferenceTest {

  private static final OperationUse SOFT = use(SOFT_TARGETS, "temperature", 2.0);

  /** Sums up a distance over any number of nodes of the student. */
  private static final OperationType SPREAD =
      operation("Spread").takes("student Features(f)... -> Loss()").trains("f").build();

  private static DistillationBuilder soft() {
    return distillation().loss("soft", SOFT, teacher("answer", SCORES), student("answer", SCORES));
  }

  private static List<String> nodes(ShapedLoss loss) {
    return loss.loss().reads().stream().map(ResolvedRead::read).map(r -> r.node()).toList();
  }

  @Test
  void aLossReadsBothNetworks() {
    ShapedLoss soft = shaped(soft()).losses().get(0);
    assertThat(soft.match().operands().toString()).isEqualTo("[(answers), (answers)]");
    assertThat(soft.cost().toString()).isEqualTo("2 * answers");
    assertThat(soft.parameters().toString()).isEqualTo("0");
  }

  @Test
  void labelsHaveTheShapeThatTheFirstLossGivesThem() {
    ShapedDistillation shaped =
        shaped(
            soft()
                .labels("annotated")
                .loss(
                    "answers",
                    use(CROSS_ENTROPY),
                    student("answer", SCORES),
                    read("annotated", LABELS)));
    assertThat(shaped.losses().get(1).match().operands().get(1).toString()).isEqualTo("(answers)");
  }

  @Test
  void labelsWhoseShapeNothingGivesStayOpenForTheNextLoss() {
    OperationType free =
        operation("Free").takes("student Scores(classes), Labels(others) -> Loss()").build();
    ShapedDistillation shaped =
        shaped(
            soft()
                .labels("annotated")
                .loss("free", use(free), student("answer", SCORES), read("annotated", LABELS))
                .loss(
                    "answers",
                    use(CROSS_ENTROPY),
                    student("answer", SCORES),
                    read("annotated", LABELS)));
    assertThat(shaped.losses().get(2).match().operands().get(1).toString()).isEqualTo("(answers)");
  }

  @Test
  void aStarReadsAllRoundsOfTheNetworkThatIsTrained() {
    ShapedDistillation shaped =
        shaped(soft().loss("spread", use(SPREAD), student("layers[*].sum", FEATURES)));
    assertThat(nodes(shaped.losses().get(1)))
        .containsExactly("layers[0].sum", "layers[1].sum")
        .inOrder();
    assertThat(shaped.teacherLosses()).hasSize(1);
    ShapedLoss ofTeacher = shaped.teacherLosses().get(0).get(0);
    assertThat(nodes(ofTeacher))
        .containsExactly("layers[0].sum", "layers[1].sum", "layers[2].sum")
        .inOrder();
    assertThat(ofTeacher.hasSizesOf(shaped.losses().get(1))).isFalse();
  }

  @Test
  void aPathWithoutAnIndexIsTheLastRoundOfItsNetwork() {
    ShapedDistillation shaped =
        shaped(
            distillation()
                .loss("hint", use(HINT), teacher("wide", FEATURES), student("wide", FEATURES))
                .loss("spread", use(SPREAD), student("layers.sum", FEATURES)));
    assertThat(nodes(shaped.losses().get(1))).containsExactly("layers[1].sum");
    assertThat(nodes(shaped.teacherLosses().get(0).get(0))).containsExactly("layers[2].sum");
  }

  @Test
  void onlyLossesThatReadNoTeacherTrainIt() {
    ShapedDistillation shaped =
        shaped(
            soft()
                .labels("annotated")
                .loss(
                    "answers",
                    use(CROSS_ENTROPY),
                    student("answer", SCORES),
                    read("annotated", LABELS)));
    assertThat(shaped.teacherLosses().get(0)).hasSize(1);
    assertThat(shaped.teacherLosses().get(0).get(0).loss().loss().node().name())
        .isEqualTo("answers");
    assertThat(shaped.teacherLosses().get(0).get(0).hasSizesOf(shaped.losses().get(1))).isTrue();
  }

  @Test
  void aRegressorMapsTheStudentToWhatTheLossAsksFor() {
    ShapedLoss hint =
        shaped(
                distillation()
                    .loss(
                        "hint",
                        use(HINT),
                        teacher("hidden", FEATURES),
                        through(use(REGRESSOR, "bias", true), student("hidden", FEATURES))))
            .losses()
            .get(0);
    assertThat(hint.adapters().get(0).isEmpty()).isTrue();
    Match adapter = hint.adapters().get(1).orElseThrow().match();
    assertThat(adapter.result().toString()).isEqualTo("(12)");
    assertThat(hint.parameters().toString()).isEqualTo("60");
    assertThat(hint.cost().toString()).isEqualTo("60");
    assertThat(hint.match().cost().toString()).isEqualTo("12");
  }

  @Test
  void teachersAreCalledByAsMuchOfTheirNamesAsTellsThemApart() {
    assertThat(teacherNames("Large")).containsExactly("");
    assertThat(teacherNames("Large", "Outer.Larger")).containsExactly("Large", "Larger").inOrder();
    assertThat(teacherNames("One.Large", "Other.Large"))
        .containsExactly("One.Large", "Other.Large")
        .inOrder();
    assertThat(teacherNames("Large", "Large")).containsExactly("examples.Large", "examples.Large");
  }

  private static List<String> teacherNames(String... names) {
    ShapedDistillation one = shaped(soft());
    return new ShapedDistillation(
            one.spec(),
            Stream.of(names).map(Distillations::shaped).toList(),
            one.student(),
            one.losses(),
            List.of(),
            List.of(),
            List.of())
        .teacherNames();
  }

  @Test
  void whatTheNetworksLeaveOpenTheDistillerIsTold() {
    assertThat(shaped(soft()).unbound()).containsExactly("answers");
    assertThat(Phases.graph(soft().build()).losses()).hasSize(1);
  }
}
