package org.distill4j.processor.shape;

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

import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.fixture.DistillationBuilder;
import org.distill4j.processor.fixture.Reported;
import org.distill4j.processor.spec.OperationType;
import org.distill4j.processor.spec.OperationUse;
import org.junit.jupiter.api.Test;

/** Losses whose shapes cannot be inferred. */
final class LossProblemsTest {

  private static final OperationUse SOFT = use(SOFT_TARGETS, "temperature", 2.0);

  /** Sums up a distance over any number of nodes of the student. */
  private static final OperationType SPREAD =
      operation("Spread").takes("student Features(f)... -> Loss()").trains("f").build();

  private static DistillationBuilder soft() {
    return distillation().loss("soft", SOFT, teacher("answer", SCORES), student("answer", SCORES));
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
                    student("other", "layers[1].sum", FEATURES))),
        DiagnosticId.READ_TWICE,
        "read layers[1].sum",
        "'spread'",
        "'layers[1].sum'");
  }
}
