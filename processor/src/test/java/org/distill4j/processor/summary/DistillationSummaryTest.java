package org.distill4j.processor.summary;

import static com.google.common.truth.Truth.assertThat;
import static org.distill4j.processor.fixture.DistillationBuilder.distillation;
import static org.distill4j.processor.fixture.DistillationBuilder.reference;
import static org.distill4j.processor.fixture.NetworkBuilder.network;
import static org.distill4j.processor.fixture.Operations.logits;
import static org.distill4j.processor.fixture.Operations.use;

import java.util.List;
import java.util.Map;
import org.distill4j.processor.fixture.Kinds;
import org.distill4j.processor.fixture.Operations;
import org.distill4j.processor.fixture.Phases;
import org.distill4j.processor.fixture.Reads;
import org.distill4j.processor.graph.Hyperparameter;
import org.distill4j.processor.shape.ShapedNetwork;
import org.distill4j.processor.spec.DistillationSpec;
import org.distill4j.processor.spec.NetworkSpec;
import org.distill4j.processor.spec.WeightSpec;
import org.junit.jupiter.api.Test;

final class DistillationSummaryTest {

  private static final NetworkSpec MOTION = answerer("Motion", "motion");
  private static final NetworkSpec SOUND = answerer("Sound", "sound");
  private static final NetworkSpec SMALL = answerer("Small", "small");

  private static NetworkSpec answerer(String name, String width) {
    return network(name)
        .dimension("answers", 10)
        .dimension(width)
        .input("video", Kinds.FEATURES, width)
        .node("answer", Kinds.SCORES, logits("answers"), "video")
        .build();
  }

  private static final DistillationSpec SPEC =
      distillation("Distilled")
          .teacher(MOTION)
          .teacher(SOUND)
          .student(SMALL)
          .labels("annotated")
          .loss(
              "answers",
              use(Operations.CROSS_ENTROPY),
              Reads.student("answer", Kinds.SCORES),
              Reads.read("annotated", Kinds.LABELS))
          .loss(
              "motion",
              use(Operations.SOFT_TARGETS, "temperature", 2.0),
              Reads.teacher(reference(MOTION), "answer", Kinds.SCORES),
              Reads.student("answer", Kinds.SCORES))
          .loss(
              "soft",
              new WeightSpec(2, 0, 10, 5, "COSINE", true),
              use(Operations.SOFT_TARGETS, "temperature", 4.0),
              Reads.teacher(reference(SOUND), "answer", Kinds.SCORES),
              Reads.student("answer", Kinds.SCORES))
          .build();

  private static final DistillationSummary SUMMARY = summary();

  private static DistillationSummary summary() {
    List<ShapedNetwork> teachers = List.of(Phases.shaped(MOTION), Phases.shaped(SOUND));
    ShapedNetwork student = Phases.shaped(SMALL);
    return DistillationSummary.of(
        Phases.shaped(SPEC, teachers, student),
        teachers.stream().map(NetworkSummary::of).toList(),
        NetworkSummary.of(student));
  }

  @Test
  void networksKeepTheirOrder() {
    assertThat(SUMMARY.teachers().stream().map(teacher -> teacher.name().toString()).toList())
        .containsExactly("Motion", "Sound")
        .inOrder();
    assertThat(SUMMARY.student().name().toString()).isEqualTo("Small");
  }

  @Test
  void dimensionsOfAllNetworksAreOpen() {
    assertThat(SUMMARY.dimensions()).containsExactly("motion", "small", "sound").inOrder();
    assertThat(SUMMARY.typical()).isEqualTo(Map.of("motion", 1000, "small", 1000, "sound", 1000));
  }

  @Test
  void aLossNamesWhatItReads() {
    LossSummary soft = SUMMARY.losses().get(2);
    assertThat(soft.name()).isEqualTo("soft");
    assertThat(soft.objective()).isEqualTo("SoftTargets");
    assertThat(soft.reads())
        .containsExactly(
            new LossSummary.Read("teacher", 1, "answer", 0, ""),
            new LossSummary.Read("student", 0, "answer", 0, ""))
        .inOrder();
    assertThat(SUMMARY.losses().get(0).reads())
        .containsExactly(
            new LossSummary.Read("student", 0, "answer", 0, ""),
            new LossSummary.Read("label", 0, "annotated", 0, ""))
        .inOrder();
  }

  @Test
  void aWeightIsDescribedWithItsSchedule() {
    assertThat(SUMMARY.losses().get(0).weight()).isEqualTo("1.0");
    assertThat(SUMMARY.losses().get(2).weight()).isEqualTo("0.0 to 2.0 after 5.0, cosine in 10.0");
  }

  @Test
  void aScheduleHasFourHyperparameters() {
    assertThat(SUMMARY.hyperparameters().stream().map(Hyperparameter::name).toList())
        .containsExactly(
            "answersWeight",
            "motionWeight",
            "motionTemperature",
            "softWeight",
            "softWeightFrom",
            "softWeightEpochs",
            "softWeightAfter",
            "softTemperature")
        .inOrder();
  }
}
