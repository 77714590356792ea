package org.distill4j.processor.summary;

import static com.google.common.truth.Truth.assertThat;
import static org.distill4j.processor.fixture.DistillationBuilder.distillation;
import static org.distill4j.processor.fixture.Kinds.FEATURES;
import static org.distill4j.processor.fixture.Kinds.LABELS;
import static org.distill4j.processor.fixture.Kinds.SCORES;
import static org.distill4j.processor.fixture.Kinds.SCORE_PASSES;
import static org.distill4j.processor.fixture.NetworkBuilder.network;
import static org.distill4j.processor.fixture.Operations.CROSS_ENTROPY;
import static org.distill4j.processor.fixture.Operations.DROPOUT;
import static org.distill4j.processor.fixture.Operations.HINT;
import static org.distill4j.processor.fixture.Operations.PASSES_LOSS;
import static org.distill4j.processor.fixture.Operations.REGRESSOR;
import static org.distill4j.processor.fixture.Operations.SOFT_TARGETS;
import static org.distill4j.processor.fixture.Operations.dense;
import static org.distill4j.processor.fixture.Operations.logits;
import static org.distill4j.processor.fixture.Operations.use;
import static org.distill4j.processor.fixture.Reads.inPasses;
import static org.distill4j.processor.fixture.Reads.read;
import static org.distill4j.processor.fixture.Reads.student;
import static org.distill4j.processor.fixture.Reads.teacher;
import static org.distill4j.processor.fixture.Reads.through;

import java.util.List;
import org.distill4j.processor.fixture.Phases;
import org.distill4j.processor.graph.Hyperparameter;
import org.distill4j.processor.shape.ShapedNetwork;
import org.distill4j.processor.size.Polynomial;
import org.distill4j.processor.spec.NetworkSpec;
import org.distill4j.processor.spec.WeightSpec;
import org.junit.jupiter.api.Test;

final class DistillationSummaryTest {

  private static final NetworkSpec LARGE = answerer("Large", 12);
  private static final NetworkSpec SMALL = answerer("Small", 4);

  private static NetworkSpec answerer(String name, int width) {
    return network(name)
        .dimension("width", width)
        .dimension("answers")
        .input("vector", FEATURES, "6")
        .node("hidden", FEATURES, dense("width"), "vector")
        .node("dropped", FEATURES, use(DROPOUT, "rate", 0.5), "hidden")
        .node("answer", SCORES, logits("answers"), "dropped")
        .build();
  }

  private static DistillationSummary summary() {
    ShapedNetwork large = Phases.shaped(LARGE);
    ShapedNetwork small = Phases.shaped(SMALL);
    return DistillationSummary.of(
        Phases.shaped(
            distillation("Distilled")
                .teacher(LARGE)
                .student(SMALL)
                .labels("annotated")
                .loss(
                    "answers_",
                    use(CROSS_ENTROPY),
                    student("answer", SCORES),
                    read("annotated", LABELS))
                .loss(
                    "soft",
                    new WeightSpec(2, 0.5, 10, 3, "COSINE", true),
                    use(SOFT_TARGETS, "temperature", 4.0),
                    teacher("answer", SCORES),
                    student("answer", SCORES))
                .loss(
                    "hint",
                    use(HINT),
                    teacher("hidden", FEATURES),
                    through(use(REGRESSOR, "bias", true), student("hidden", FEATURES)))
                .loss(
                    "uncertain",
                    use(PASSES_LOSS),
                    inPasses(teacher("answer", SCORES), SCORE_PASSES, 10),
                    student("answer", SCORES))
                .stage("all", 7, List.of())
                .build(),
            large,
            small),
        List.of(NetworkSummary.of(large)),
        NetworkSummary.of(small));
  }

  private static LossSummary loss(String name) {
    return summary().losses().stream()
        .filter(loss -> loss.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void lossesTellWhatTheyRead() {
    assertThat(loss("answers_").reads())
        .containsExactly(
            new LossSummary.Read("student", 0, "answer", 0, ""),
            new LossSummary.Read("label", 0, "annotated", 0, ""))
        .inOrder();
    assertThat(loss("hint").reads().get(1))
        .isEqualTo(new LossSummary.Read("student", 0, "hidden", 0, "Regressor"));
    assertThat(loss("uncertain").reads().get(0))
        .isEqualTo(new LossSummary.Read("teacher", 0, "answer", 10, ""));
  }

  @Test
  void aLossTrainsWhatItsValuesGoThrough() {
    assertThat(loss("hint").parameters()).isEqualTo(Polynomial.of(4 * 12 + 12));
    assertThat(loss("hint").multiplyAdds()).isEqualTo(Polynomial.of(4 * 12 + 12));
    assertThat(loss("soft").parameters()).isEqualTo(Polynomial.ZERO);
  }

  @Test
  void weightsTellHowTheyChange() {
    assertThat(loss("hint").weight()).isEqualTo("1.0");
    assertThat(loss("soft").weight()).isEqualTo("0.5 to 2.0 after 3.0, cosine in 10.0");
  }

  @Test
  void hyperparametersStandInTheOrderOfTheLosses() {
    assertThat(summary().hyperparameters().stream().map(Hyperparameter::name).toList())
        .containsExactly(
            "answers_Weight",
            "softWeight",
            "softWeightFrom",
            "softWeightEpochs",
            "softWeightAfter",
            "softTemperature",
            "hintWeight",
            "uncertainWeight",
            "uncertainPasses",
            "allEpochs")
        .inOrder();
  }

  @Test
  void typicalSizesAreThoseOfTheTotals() {
    assertThat(summary().typical()).containsExactly("answers", 1000);
    assertThat(summary().dimensions()).containsExactly("answers");
  }
}
