package org.distill4j.processor.rules.spec;

import static com.google.common.truth.Truth.assertThat;
import static org.distill4j.processor.fixture.DistillationBuilder.distillation;
import static org.distill4j.processor.fixture.NetworkBuilder.network;
import static org.distill4j.processor.fixture.Operations.logits;
import static org.distill4j.processor.fixture.Operations.use;

import java.util.List;
import java.util.Optional;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.fixture.DistillationBuilder;
import org.distill4j.processor.fixture.Kinds;
import org.distill4j.processor.fixture.Operations;
import org.distill4j.processor.fixture.Places;
import org.distill4j.processor.fixture.Reads;
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

final class DistillationRulesTest {

  private static final NetworkSpec BIG = answerer("Big");
  private static final NetworkSpec SMALL = answerer("Small");

  private static final OperationUse SOFT = use(Operations.SOFT_TARGETS, "temperature", 4.0);

  private static NetworkSpec answerer(String name) {
    return network(name)
        .input("video", Kinds.FEATURES, "8")
        .node("answer", Kinds.SCORES, logits("10"), "video")
        .build();
  }

  private static DistillationBuilder soft() {
    return distillation("Distilled")
        .teacher(BIG)
        .student(SMALL)
        .loss(
            "soft",
            SOFT,
            Reads.teacher("answer", Kinds.SCORES),
            Reads.student("answer", Kinds.SCORES));
  }

  private static Problems check(DistillationSpec spec) {
    Problems problems = new Problems();
    DistillationRules.check(spec, problems);
    return problems;
  }

  @Test
  void acceptsAValidDistillation() {
    Reported.nothing(
        check(
            soft()
                .labels("annotated")
                .loss(
                    "answers",
                    use(Operations.CROSS_ENTROPY),
                    Reads.student("answer", Kinds.SCORES),
                    Reads.read("annotated", Kinds.LABELS))
                .build()));
  }

  @Test
  void aTeacherIsNamedOnce() {
    Reported.only(
        check(soft().teacher(BIG).build()),
        DiagnosticId.TEACHER_TWICE,
        "reference to Big",
        "'Distilled' names the teacher 'Big' twice",
        "Fix: Declare a second network: @Network interface Second extends Big {}");
  }

  @Test
  void severalTeachersAreAccepted() {
    Reported.nothing(check(soft().teacher(SMALL).build()));
  }

  @Test
  void aMovingAverageIsThatOfTheStudent() {
    Reported.only(
        check(soft().movingAverage(0.99).build()),
        DiagnosticId.MOVING_AVERAGE_OF_ANOTHER,
        "@MovingAverage",
        "its student 'Small'",
        "declared as Big",
        "Fix: Write teacher = Small.class");
  }

  @Test
  void aMovingAverageIsTheOnlyTeacher() {
    DistillationSpec spec =
        distillation("Distilled")
            .teacher(SMALL)
            .teacher(BIG)
            .student(SMALL)
            .movingAverage(0.99)
            .build();
    Reported.only(
        check(spec),
        DiagnosticId.MOVING_AVERAGE_OF_ANOTHER,
        "@MovingAverage",
        "declared as Small, Big");
  }

  @Test
  void aMovingAverageOfTheStudentIsAccepted() {
    Reported.nothing(
        check(distillation("Distilled").teacher(SMALL).student(SMALL).movingAverage(0.99).build()));
  }

  @Test
  void labelsAreOfAKindOfLabel() {
    for (KindType kind : List.of(Kinds.FEATURES, Kinds.SCORES)) {
      DistillationSpec base = soft().build();
      DistillationSpec spec =
          with(
              base,
              List.of(new LabelSpec("annotated", kind, false, Places.at("annotated"))),
              base.losses());
      Reported.only(
          check(spec),
          DiagnosticId.LABEL_NOT_LABELS,
          "annotated",
          "'annotated' is annotated data of the kind " + kind.name(),
          "Fix: Declare it as 'Labels annotated()'.");
    }
  }

  @Test
  void labelsNeedAColumn() {
    KindType ranks =
        new KindType(
            "examples.Ranks",
            "Ranks",
            List.of("classes"),
            java.util.Set.of(),
            KindType.Role.LABEL,
            "",
            Optional.empty());
    DistillationSpec base = soft().build();
    DistillationSpec spec =
        with(
            base, List.of(new LabelSpec("ranks", ranks, false, Places.at("ranks"))), base.losses());
    assertThat(Reported.ids(check(spec))).containsExactly(DiagnosticId.LABEL_NOT_LABELS);
  }

  @Test
  void everyMethodIsALoss() {
    DistillationSpec base = soft().build();
    NodeSpec node =
        new NodeSpec(
            "mapped",
            Kinds.FEATURES,
            Operations.dense("8"),
            List.of(Reads.student("video", Kinds.FEATURES)),
            false,
            false,
            Places.at("mapped"));
    DistillationSpec spec =
        with(base, base.labels(), List.of(new LossSpec(node, WeightSpec.constant(1))));
    Reported.only(
        check(spec),
        DiagnosticId.NOT_AN_OBJECTIVE,
        "mapped",
        "'mapped' in 'Distilled' has the kind Features");
  }

  private static DistillationSpec with(
      DistillationSpec base, List<LabelSpec> labels, List<LossSpec> losses) {
    return new DistillationSpec(
        base.name(),
        base.teachers(),
        base.student(),
        labels,
        losses,
        base.movingAverage(),
        base.stages(),
        base.isPublic(),
        base.place());
  }

  @Test
  void hyperparametersStayInTheirRange() {
    DistillationSpec spec =
        distillation("Distilled")
            .teacher(BIG)
            .student(SMALL)
            .loss(
                "soft",
                use(Operations.SOFT_TARGETS, "temperature", 0.0),
                Reads.teacher("answer", Kinds.SCORES),
                Reads.student("answer", Kinds.SCORES))
            .build();
    Reported.only(
        check(spec),
        DiagnosticId.OUT_OF_RANGE,
        "@SoftTargets.temperature",
        "'temperature' of @SoftTargets on 'soft' is 0.0",
        "Fix: Use a value above 0.");
  }

  @Test
  void adaptersOfATeacherAreNotTrained() {
    OperationUse regressor = use(Operations.REGRESSOR, "bias", true);
    DistillationSpec spec =
        distillation("Distilled")
            .teacher(BIG)
            .student(SMALL)
            .loss(
                "hint",
                use(Operations.HINT),
                Reads.through(regressor, Reads.teacher("video", Kinds.FEATURES)),
                Reads.student("video", Kinds.FEATURES))
            .build();
    Reported.only(
        check(spec),
        DiagnosticId.TEACHER_THROUGH_TRAINED,
        "@Regressor",
        "'hint' reads the teacher's 'video' through @Regressor",
        "Fix: Move the annotation to the student's parameter.");
  }

  @Test
  void adaptersOfTheStudentAreTrainedAndThoseOfATeacherMayPool() {
    OperationUse regressor = use(Operations.REGRESSOR, "bias", true);
    DistillationSpec spec =
        distillation("Distilled")
            .teacher(BIG)
            .student(SMALL)
            .loss(
                "hint",
                use(Operations.HINT),
                Reads.through(use(Operations.MEAN), Reads.teacher("frames", Kinds.FEATURES)),
                Reads.through(regressor, Reads.student("video", Kinds.FEATURES)))
            .build();
    Reported.nothing(check(spec));
  }
}
