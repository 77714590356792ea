package org.distill4j.processor.shape;

import static com.google.common.truth.Truth.assertThat;
import static org.distill4j.processor.fixture.Kinds.FEATURES;
import static org.distill4j.processor.fixture.Kinds.LABELS;
import static org.distill4j.processor.fixture.Kinds.PROBABILITIES;
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
import static org.distill4j.processor.shape.Distillations.problems;
import static org.distill4j.processor.shape.Distillations.shaped;

import java.util.List;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.fixture.DistillationBuilder;
import org.distill4j.processor.fixture.Phases;
import org.distill4j.processor.fixture.Reported;
import org.distill4j.processor.graph.DistillationGraph.ResolvedRead;
import org.distill4j.processor.shape.ShapedDistillation.ShapedLoss;
import org.distill4j.processor.spec.NetworkSpec;
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
  void labelsOfTwoShapesAreReported() {
    OperationType features =
        operation("OfFeatures").takes("student Features(f), Labels(f) -> Loss()").build();
    DistillationBuilder distillation =
        soft()
            .labels("annotated")
            .loss(
                "answers", use(CROSS_ENTROPY), student("answer", SCORES), read("annotated", LABELS))
            .loss("wide", use(features), student("wide", FEATURES), read("annotated", LABELS));
    Reported.only(
        problems(distillation),
        DiagnosticId.SHAPE_MISMATCH,
        "wide",
        "'wide'",
        "'annotated'",
        "classes = answers",
        "f = 20",
        "labels: annotated (answers) -> wide");
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
  void aRegressorNeedsALossThatAsksForASize() {
    OperationType relation =
        operation("Relation")
            .takes("teacher Features(wide), student Features(narrow) -> Loss()")
            .build();
    DistillationBuilder distillation =
        distillation()
            .loss(
                "relation",
                use(relation),
                teacher("hidden", FEATURES),
                through(use(REGRESSOR, "bias", false), student("hidden", FEATURES)));
    Reported.only(
        problems(distillation),
        DiagnosticId.SIZE_OPEN,
        "@Regressor",
        "'features'",
        "'student'",
        "@Regressor");
  }

  @Test
  void featuresOfAnotherSizeDoNotFit() {
    Reported.only(
        problems(
            distillation()
                .loss("hint", use(HINT), teacher("hidden", FEATURES), student("hidden", FEATURES))),
        DiagnosticId.SHAPE_MISMATCH,
        "hint",
        "'hint'",
        "'hidden'",
        "features = 4",
        "features = 12",
        "student: vector (6) -> hidden (width) -> hint");
  }

  @Test
  void anUnknownNodeIsLookedForInItsOwnNetwork() {
    Reported.only(
        problems(
            distillation().loss("soft", SOFT, teacher("answr", SCORES), student("answer", SCORES))),
        DiagnosticId.UNKNOWN_NODE,
        "read answr",
        "'soft'",
        "'answr'",
        "'Large'",
        "'answer'");
    Reported.only(
        problems(
            distillation()
                .loss(
                    "hint",
                    use(HINT),
                    teacher("layers[2].sum", FEATURES),
                    student("layers[2].sum", FEATURES))),
        DiagnosticId.UNKNOWN_NODE,
        "read layers[2].sum",
        "'Small'",
        "'layers[0].sum'");
  }

  @Test
  void unknownLabelsAreToBeDeclared() {
    Reported.only(
        problems(
            soft()
                .loss(
                    "answers",
                    use(CROSS_ENTROPY),
                    student("answer", SCORES),
                    read("gold", LABELS))),
        DiagnosticId.UNKNOWN_NODE,
        "read gold",
        "'answers'",
        "'gold'",
        "'Distilled'",
        "@Annotated Labels gold()");
  }

  @Test
  void aParameterHasTheKindOfTheNode() {
    OperationType other =
        operation("Other").takes("teacher Probabilities(c), student Scores(c) -> Loss()").build();
    Reported.only(
        problems(
            distillation()
                .loss(
                    "soft",
                    use(other),
                    teacher("answer", PROBABILITIES),
                    student("answer", SCORES))),
        DiagnosticId.WRONG_KIND,
        "read answer",
        "'soft'",
        "'answer'",
        "Probabilities",
        "Scores");
  }

  @Test
  void theSameNodeIsReadOnce() {
    Reported.only(
        problems(
            soft()
                .loss(
                    "spread",
                    use(SPREAD),
                    student("layers.sum", FEATURES),
                    student("layers[1].sum", FEATURES))),
        DiagnosticId.READ_TWICE,
        "read layers[1].sum",
        "'spread'",
        "'layers[1].sum'");
  }

  @Test
  void teachersOfOneNameAreToldApartByWhatTheyAreNestedIn() {
    NetworkSpec nested = Distillations.of("Outer.Large", 8, 1);
    NetworkSpec alone = Distillations.of("Other.Large", 8, 1);
    ShapedDistillation one = shaped(soft());
    assertThat(one.teacherNames()).containsExactly("");
    ShapedDistillation several =
        new ShapedDistillation(
            one.spec(),
            List.of(Distillations.TEACHER, Distillations.STUDENT),
            one.student(),
            one.losses(),
            List.of(),
            List.of());
    assertThat(several.teacherNames()).containsExactly("Large", "Small").inOrder();
    assertThat(nested.name().simpleName()).isNotEqualTo(alone.name().simpleName());
  }

  @Test
  void whatTheNetworksLeaveOpenTheDistillerIsTold() {
    assertThat(shaped(soft()).unbound()).containsExactly("answers");
    assertThat(Phases.graph(soft().build()).losses()).hasSize(1);
  }
}
