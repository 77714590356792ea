package org.distill4j.processor.rules.spec;

import static com.google.common.truth.Truth.assertThat;
import static org.distill4j.processor.fixture.Kinds.FEATURES;
import static org.distill4j.processor.fixture.Kinds.LABELS;
import static org.distill4j.processor.fixture.Kinds.SCORES;
import static org.distill4j.processor.fixture.NetworkBuilder.network;
import static org.distill4j.processor.fixture.Operations.CROSS_ENTROPY;
import static org.distill4j.processor.fixture.Operations.HINT;
import static org.distill4j.processor.fixture.Operations.REGRESSOR;
import static org.distill4j.processor.fixture.Operations.SOFT_TARGETS;
import static org.distill4j.processor.fixture.Operations.use;
import static org.distill4j.processor.fixture.Reads.read;
import static org.distill4j.processor.fixture.Reads.student;
import static org.distill4j.processor.fixture.Reads.teacher;
import static org.distill4j.processor.fixture.Reads.through;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.fixture.DistillationBuilder;
import org.distill4j.processor.fixture.Places;
import org.distill4j.processor.fixture.Reported;
import org.distill4j.processor.spec.DistillationSpec;
import org.distill4j.processor.spec.KindType;
import org.distill4j.processor.spec.LabelSpec;
import org.distill4j.processor.spec.LossSpec;
import org.distill4j.processor.spec.NetworkSpec;
import org.distill4j.processor.spec.NodeSpec;
import org.distill4j.processor.spec.OperationUse;
import org.distill4j.processor.spec.WeightSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DistillationRulesTest {

  private static final NetworkSpec LARGE = network("Large").build();
  private static final NetworkSpec SMALL = network("Small").build();
  private static final OperationUse SOFT = use(SOFT_TARGETS, "temperature", 2.0);
  private static final OperationUse REGRESSION = use(REGRESSOR, "bias", true);

  private static DistillationBuilder empty() {
    return DistillationBuilder.distillation("Distilled").teacher(LARGE).student(SMALL);
  }

  private static DistillationBuilder soft() {
    return empty().loss("soft", SOFT, teacher("answer", SCORES), student("answer", SCORES));
  }

  private static DistillationBuilder withAnswers() {
    return soft()
        .labels("annotated")
        .loss("answers", use(CROSS_ENTROPY), student("answer", SCORES), read("annotated", LABELS));
  }

  private static Problems check(DistillationBuilder distillation) {
    return check(distillation.build());
  }

  private static Problems check(DistillationSpec distillation) {
    Problems problems = new Problems();
    DistillationRules.check(distillation, problems);
    return problems;
  }

  @Test
  void aSoundDistillationPasses() {
    Reported.nothing(
        check(
            withAnswers()
                .stage("first", 0, List.of("soft"), "hidden")
                .stage("second", 3, List.of())));
  }

  @Test
  void aTeacherIsNamedOnce() {
    Reported.only(
        check(soft().teacher(SMALL).teacher(LARGE)),
        DiagnosticId.TEACHER_TWICE,
        "reference to Large",
        "'Distilled'",
        "'Large'");
  }

  @Test
  void aMovingAverageIsThatOfTheStudent() {
    Reported.nothing(
        check(
            DistillationBuilder.distillation("Distilled")
                .teacher(SMALL)
                .student(SMALL)
                .movingAverage(0.99)));
    Reported.only(
        check(soft().movingAverage(0.99)),
        DiagnosticId.MOVING_AVERAGE_OF_ANOTHER,
        "@MovingAverage",
        "'Distilled'",
        "'Small'",
        "Large");
    Reported.only(
        check(soft().teacher(SMALL).movingAverage(0.99)),
        DiagnosticId.MOVING_AVERAGE_OF_ANOTHER,
        "@MovingAverage",
        "Large, Small");
  }

  private static DistillationSpec withLabels(KindType kind) {
    DistillationSpec spec = soft().build();
    return new DistillationSpec(
        spec.name(),
        spec.teachers(),
        spec.student(),
        List.of(new LabelSpec("gold", kind, false, Places.at("gold"))),
        spec.losses(),
        Optional.empty(),
        List.of(),
        true,
        spec.place());
  }

  @Test
  void labelsAreAnnotatedData() {
    Reported.nothing(check(withLabels(LABELS)));
    Reported.only(
        check(withLabels(FEATURES)), DiagnosticId.LABEL_NOT_LABELS, "gold", "'gold'", "Features");
    KindType withoutColumn =
        new KindType(
            "x.Marks", "Marks", List.of(), Set.of(), KindType.Role.LABEL, "", Optional.empty());
    Reported.only(
        check(withLabels(withoutColumn)), DiagnosticId.LABEL_NOT_LABELS, "gold", "'gold'", "Marks");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN})
  void numbersOfLossesLieInTheirRange(double temperature) {
    Reported.only(
        check(
            empty()
                .loss(
                    "soft",
                    use(SOFT_TARGETS, "temperature", temperature),
                    teacher("answer", SCORES),
                    student("answer", SCORES))),
        DiagnosticId.OUT_OF_RANGE,
        "@SoftTargets.temperature",
        "'temperature'",
        "@SoftTargets",
        "'soft'",
        "above 0");
  }

  @Test
  void theStudentMayGoThroughSomethingThatIsTrained() {
    Reported.nothing(
        check(
            empty()
                .loss(
                    "hint",
                    use(HINT),
                    teacher("hidden", FEATURES),
                    through(REGRESSION, student("hidden", FEATURES)))));
  }

  @Test
  void theTeacherMayNot() {
    Reported.only(
        check(
            empty()
                .loss(
                    "hint",
                    use(HINT),
                    through(REGRESSION, teacher("hidden", FEATURES)),
                    student("hidden", FEATURES))),
        DiagnosticId.TEACHER_THROUGH_TRAINED,
        "@Regressor",
        "'hint'",
        "'hidden'",
        "@Regressor");
  }

  @Test
  void aDistillationDeclaresLosses() {
    DistillationSpec spec = soft().build();
    NodeSpec node =
        new NodeSpec("mean", FEATURES, SOFT, List.of(), false, false, Places.at("mean"));
    DistillationSpec withNode =
        new DistillationSpec(
            spec.name(),
            spec.teachers(),
            spec.student(),
            List.of(),
            List.of(new LossSpec(node, WeightSpec.constant(1))),
            Optional.empty(),
            List.of(),
            true,
            spec.place());
    Reported.only(
        check(withNode),
        DiagnosticId.NOT_AN_OBJECTIVE,
        "mean",
        "'mean'",
        "'Distilled'",
        "Features");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "First", "first stage", "1st", "first-stage", "öffnen"})
  void aStageHasAPlainName(String name) {
    Reported.only(
        check(soft().stage(name, 1, List.of())),
        DiagnosticId.STAGE_NAME,
        "stage " + name,
        "'" + name + "'");
  }

  @Test
  void stagesHaveDifferentNames() {
    Reported.only(
        check(soft().stage("one", 1, List.of()).stage("one", 2, List.of())),
        DiagnosticId.STAGE_TWICE,
        "stage one",
        "'Distilled'",
        "'one'");
  }

  @Test
  void aStageTakesNoNegativeTime() {
    Reported.only(
        check(soft().stage("one", -1, List.of())),
        DiagnosticId.OUT_OF_RANGE,
        "stage one",
        "'epochs'",
        "'one'",
        "-1");
  }

  @Test
  void aStageNamesLossesThatThereAre() {
    Reported.only(
        check(soft().stage("one", 1, List.of("sotf"))),
        DiagnosticId.UNKNOWN_LOSS,
        "mention of sotf",
        "'one'",
        "'sotf'",
        "'Distilled'",
        "'soft'");
  }

  @Test
  void everyLossOfTheDistillationHasAStage() {
    DistillationBuilder distillation =
        withAnswers().loss("other", SOFT, teacher("answer", SCORES), student("answer", SCORES));
    Reported.only(
        check(distillation.stage("one", 1, List.of("soft"))),
        DiagnosticId.LOSS_WITHOUT_STAGE,
        "other",
        "'other'");
  }

  @Test
  void aLossThatTrainsTheTeacherNeedsNone() {
    Reported.nothing(check(withAnswers().stage("one", 1, List.of("soft"))));
    DistillationBuilder average =
        DistillationBuilder.distillation("Distilled")
            .teacher(SMALL)
            .student(SMALL)
            .movingAverage(0.9)
            .labels("annotated")
            .loss("soft", SOFT, teacher("answer", SCORES), student("answer", SCORES))
            .loss(
                "answers", use(CROSS_ENTROPY), student("answer", SCORES), read("annotated", LABELS))
            .stage("one", 1, List.of("soft"));
    Reported.only(check(average), DiagnosticId.LOSS_WITHOUT_STAGE, "answers", "'answers'");
  }

  @Test
  void independentMistakesAreAllReported() {
    assertThat(
            Reported.ids(
                check(
                    soft().teacher(LARGE).movingAverage(0.5).stage("One", -1, List.of("missing")))))
        .containsExactly(
            DiagnosticId.TEACHER_TWICE,
            DiagnosticId.MOVING_AVERAGE_OF_ANOTHER,
            DiagnosticId.STAGE_NAME,
            DiagnosticId.OUT_OF_RANGE,
            DiagnosticId.UNKNOWN_LOSS);
  }
}
