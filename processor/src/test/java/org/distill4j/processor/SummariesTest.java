package org.distill4j.processor;

import static com.google.common.truth.Truth.assertThat;
import static org.distill4j.processor.fixture.DistillationBuilder.distillation;
import static org.distill4j.processor.fixture.NetworkBuilder.network;
import static org.distill4j.processor.fixture.Operations.logits;
import static org.distill4j.processor.fixture.Operations.use;

import org.distill4j.processor.fixture.Kinds;
import org.distill4j.processor.fixture.Operations;
import org.distill4j.processor.fixture.Phases;
import org.distill4j.processor.fixture.Reads;
import org.distill4j.processor.shape.ShapedNetwork;
import org.distill4j.processor.spec.DistillationSpec;
import org.distill4j.processor.spec.NetworkSpec;
import org.distill4j.processor.summary.DistillationSummary;
import org.junit.jupiter.api.Test;

final class SummariesTest {

  private static NetworkSpec answerer(String name) {
    return network(name)
        .input("video", Kinds.FEATURES, "8")
        .node("answer", Kinds.SCORES, logits("10"), "video")
        .build();
  }

  private static DistillationSpec soft(NetworkSpec teacher, NetworkSpec student) {
    return distillation("Distilled")
        .teacher(teacher)
        .student(student)
        .loss(
            "soft",
            use(Operations.SOFT_TARGETS, "temperature", 4.0),
            Reads.teacher("answer", Kinds.SCORES),
            Reads.student("answer", Kinds.SCORES))
        .build();
  }

  @Test
  void aNetworkIsSummarisedOnceHoweverManyDistillationsNameIt() {
    Summaries summaries = new Summaries();
    NetworkSpec big = answerer("Big");
    NetworkSpec small = answerer("Small");
    ShapedNetwork teacher = Phases.shaped(big);
    ShapedNetwork student = Phases.shaped(small);

    DistillationSummary first = summaries.of(Phases.shaped(soft(big, small), teacher, student));
    DistillationSummary second = summaries.of(Phases.shaped(soft(big, big), teacher, teacher));

    assertThat(first.teachers().get(0)).isSameInstanceAs(summaries.of(teacher));
    assertThat(first.student()).isSameInstanceAs(summaries.of(student));
    assertThat(second.student()).isSameInstanceAs(first.teachers().get(0));
  }

  @Test
  void networksAreToldApart() {
    Summaries summaries = new Summaries();
    assertThat(summaries.of(Phases.shaped(answerer("Big"))).name().toString()).isEqualTo("Big");
    assertThat(summaries.of(Phases.shaped(answerer("Small"))).name().toString()).isEqualTo("Small");
  }
}
