package org.distill4j.processor.graph;

import static com.google.common.truth.Truth.assertThat;
import static org.distill4j.processor.fixture.DistillationBuilder.distillation;
import static org.distill4j.processor.fixture.DistillationBuilder.reference;
import static org.distill4j.processor.fixture.Kinds.LABELS;
import static org.distill4j.processor.fixture.Kinds.SCORES;
import static org.distill4j.processor.fixture.NetworkBuilder.network;
import static org.distill4j.processor.fixture.OperationBuilder.operation;
import static org.distill4j.processor.fixture.Operations.CROSS_ENTROPY;
import static org.distill4j.processor.fixture.Operations.SOFT_TARGETS;
import static org.distill4j.processor.fixture.Operations.use;
import static org.distill4j.processor.fixture.Reads.read;
import static org.distill4j.processor.fixture.Reads.student;
import static org.distill4j.processor.fixture.Reads.teacher;

import java.util.List;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.fixture.DistillationBuilder;
import org.distill4j.processor.fixture.Phases;
import org.distill4j.processor.fixture.Reported;
import org.distill4j.processor.graph.DistillationGraph.ResolvedLoss;
import org.distill4j.processor.graph.DistillationGraph.ResolvedRead;
import org.distill4j.processor.signature.Role;
import org.distill4j.processor.spec.DistillationSpec;
import org.distill4j.processor.spec.NetworkSpec;
import org.distill4j.processor.spec.OperationType;
import org.distill4j.processor.spec.OperationUse;
import org.distill4j.processor.spec.ReadSpec;
import org.junit.jupiter.api.Test;

final class DistillationGraphBuilderTest {

  private static final NetworkSpec LARGE = network("Large").build();
  private static final NetworkSpec LARGER = network("Larger").build();
  private static final NetworkSpec SMALL = network("Small").build();
  private static final OperationUse SOFT = use(SOFT_TARGETS, "temperature", 2.0);

  private static DistillationBuilder oneTeacher() {
    return distillation("Distilled").teacher(LARGE).student(SMALL);
  }

  private static DistillationBuilder twoTeachers() {
    return distillation("Distilled").teacher(LARGE).teacher(LARGER).student(SMALL);
  }

  private static Problems build(DistillationBuilder distillation) {
    return build(distillation.build());
  }

  private static Problems build(DistillationSpec distillation) {
    Problems problems = new Problems();
    assertThat(new DistillationGraphBuilder(distillation, problems).build().isEmpty()).isTrue();
    return problems;
  }

  private static ReadSpec answer(NetworkSpec of) {
    return teacher(reference(of), "answer", SCORES);
  }

  @Test
  void readsKnowWhoseTheyAre() {
    DistillationGraph graph =
        Phases.graph(
            oneTeacher()
                .labels("annotated")
                .loss(
                    "answers",
                    use(CROSS_ENTROPY),
                    student("answer", SCORES),
                    read("annotated", LABELS))
                .loss("soft", SOFT, teacher("answer", SCORES), student("answer", SCORES))
                .build());

    assertThat(graph.losses()).hasSize(2);
    ResolvedLoss answers = graph.losses().get(0);
    assertThat(answers.reads().stream().map(ResolvedRead::role).toList())
        .containsExactly(Role.STUDENT, Role.NONE)
        .inOrder();
    assertThat(answers.isIndividual()).isTrue();
    assertThat(answers.reads(0)).isFalse();
    ResolvedLoss soft = graph.losses().get(1);
    assertThat(soft.isIndividual()).isFalse();
    assertThat(soft.reads(0)).isTrue();
    assertThat(soft.reads(1)).isFalse();
  }

  @Test
  void severalTeachersAreToldApartByTheirClass() {
    DistillationGraph graph =
        Phases.graph(
            twoTeachers()
                .loss("first", SOFT, answer(LARGE), student("answer", SCORES))
                .loss("second", SOFT, answer(LARGER), student("answer", SCORES))
                .build());
    assertThat(graph.losses().get(0).reads().get(0).teacher()).isEqualTo(0);
    assertThat(graph.losses().get(1).reads().get(0).teacher()).isEqualTo(1);
  }

  @Test
  void ofSeveralTeachersOneMustBeNamed() {
    Problems problems =
        build(
            twoTeachers().loss("soft", SOFT, teacher("answer", SCORES), student("answer", SCORES)));
    Reported.only(
        problems,
        DiagnosticId.TEACHER_AMBIGUOUS,
        "read answer",
        "'soft'",
        "'answer'",
        "'Distilled'",
        "Large, Larger",
        "Large.class");
  }

  @Test
  void onlyATeacherIsReadAsOne() {
    Problems problems =
        build(twoTeachers().loss("soft", SOFT, answer(SMALL), student("answer", SCORES)));
    Reported.only(
        problems,
        DiagnosticId.NOT_A_TEACHER,
        "reference to Small",
        "'soft'",
        "'answer'",
        "'Small'",
        "Large, Larger");
  }

  @Test
  void everyTeacherIsRead() {
    Problems problems =
        build(twoTeachers().loss("soft", SOFT, answer(LARGE), student("answer", SCORES)));
    Reported.only(
        problems, DiagnosticId.TEACHER_UNREAD, "reference to Larger", "'Distilled'", "'Larger'");
  }

  @Test
  void aDistillationReadsItsTeacher() {
    Problems problems =
        build(
            oneTeacher()
                .labels("annotated")
                .loss(
                    "answers",
                    use(CROSS_ENTROPY),
                    student("answer", SCORES),
                    read("annotated", LABELS)));
    Reported.only(problems, DiagnosticId.TEACHER_UNREAD, "Distilled", "'Distilled'");
  }

  @Test
  void aDistillationHasALoss() {
    Reported.only(build(oneTeacher()), DiagnosticId.NO_OBJECTIVE, "Distilled", "'Distilled'");
  }

  @Test
  void ownLabelsAreRead() {
    DistillationBuilder distillation =
        oneTeacher().loss("soft", SOFT, teacher("answer", SCORES), student("answer", SCORES));
    Reported.only(
        build(distillation.labels("annotated")),
        DiagnosticId.LABEL_WITHOUT_OBJECTIVE,
        "annotated",
        "'annotated'");
  }

  @Test
  void inheritedLabelsMayBeLeftOver() {
    DistillationSpec distillation =
        oneTeacher()
            .loss("soft", SOFT, teacher("answer", SCORES), student("answer", SCORES))
            .inherited()
            .labels("annotated")
            .build();
    assertThat(Phases.graph(distillation).losses()).hasSize(1);
  }

  @Test
  void rolesTheOtherWayRoundAreReportedOnce() {
    Problems problems =
        build(
            oneTeacher().loss("soft", SOFT, student("answer", SCORES), teacher("answer", SCORES)));
    Reported.only(
        problems,
        DiagnosticId.ROLES_SWAPPED,
        "soft",
        "'soft'",
        "@SoftTargets",
        "'teacher Scores(classes), student Scores(classes) -> Loss()'");
  }

  @Test
  void aMissingRoleIsReportedWithTheAnnotationToAdd() {
    Problems problems =
        build(oneTeacher().loss("soft", SOFT, read("answer", SCORES), student("answer", SCORES)));
    Reported.only(
        problems, DiagnosticId.ROLE_MISSING, "read answer", "'soft'", "'answer'", "@Teacher");
  }

  @Test
  void aWrongRoleIsReportedForItsParameter() {
    Problems problems =
        build(
            oneTeacher().loss("soft", SOFT, teacher("answer", SCORES), teacher("answer", SCORES)));
    Reported.only(
        problems,
        DiagnosticId.ROLE_WRONG,
        "read answer",
        "'soft'",
        "'teacher'",
        "teacher",
        "@SoftTargets",
        "student");
  }

  @Test
  void labelsHaveNoRole() {
    OperationType both =
        operation("Both").takes("student Scores(classes), Scores(classes) -> Loss()").build();
    Problems problems =
        build(
            oneTeacher()
                .loss("both", use(both), student("answer", SCORES), student("other", SCORES)));
    Reported.only(problems, DiagnosticId.ROLE_WRONG, "read other", "'both'", "student", "labels");
  }

  @Test
  void kindsAreCheckedBeforeRoles() {
    Problems problems =
        build(
            oneTeacher().loss("soft", SOFT, teacher("answer", LABELS), student("answer", SCORES)));
    Reported.only(problems, DiagnosticId.NOT_ACCEPTED, "soft", "@SoftTargets", "Labels, Scores");
  }

  @Test
  void everyLossIsChecked() {
    Problems problems =
        build(
            oneTeacher()
                .loss("one", SOFT, read("answer", SCORES), student("answer", SCORES))
                .loss("two", SOFT, student("answer", SCORES), teacher("answer", SCORES)));
    assertThat(Reported.ids(problems))
        .containsExactly(DiagnosticId.ROLE_MISSING, DiagnosticId.ROLES_SWAPPED)
        .inOrder();
  }

  @Test
  void aReadIsRenamedWithoutLosingAnything() {
    ResolvedRead read =
        new ResolvedRead(Role.TEACHER, 1, teacher("layers.out", SCORES), List.of("a"));
    ResolvedRead named = read.named("layers[1].out", List.of("dropped"));
    assertThat(named.read().node()).isEqualTo("layers[1].out");
    assertThat(named.read().parameter()).isEqualTo("teacher");
    assertThat(named.dropout()).containsExactly("dropped");
    assertThat(named.teacher()).isEqualTo(1);
    assertThat(named.role()).isEqualTo(Role.TEACHER);
  }
}
