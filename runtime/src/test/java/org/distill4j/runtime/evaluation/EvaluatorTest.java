package org.distill4j.runtime.evaluation;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.FeatureColumn;
import org.distill4j.runtime.graph.TrainingGraph;
import org.distill4j.runtime.training.TinyDistiller;
import org.distill4j.runtime.training.TinyTask;
import org.junit.jupiter.api.Test;

class EvaluatorTest {

  private static final EvaluationSet SET = TinyTask.set(50, 1);

  private final TrainingGraph training = new TinyDistiller().distillation(1);
  private final ComputationGraph graph = training.initialised();

  @Test
  void theBatchSizeDoesNotChangeTheMetrics() {
    Metrics one = new Evaluator(graph, "answer", SET, 1).evaluate();
    Metrics seven = new Evaluator(graph, "answer", SET, 7).evaluate();
    Metrics all = new Evaluator(graph, "answer", SET, 50).evaluate();

    assertThat(seven.accuracy()).isWithin(1e-12).of(one.accuracy());
    assertThat(all.of(StandardMetrics.NDCG_AT_5))
        .isWithin(1e-12)
        .of(one.of(StandardMetrics.NDCG_AT_5));
    assertThat(all.examples()).isEqualTo(50);
  }

  @Test
  void theOutcomesAreThoseOfTheMetrics() {
    Evaluator evaluator = new Evaluator(graph, "answer", SET, 7);

    double[] outcomes = evaluator.outcomes(StandardMetrics.NDCG_AT_5);

    assertThat(outcomes).hasLength(50);
    assertThat(Arrays.stream(outcomes).average().orElseThrow())
        .isWithin(1e-12)
        .of(evaluator.evaluate().of(StandardMetrics.NDCG_AT_5));
    double[] reversed = new double[50];
    Arrays.setAll(reversed, i -> outcomes[49 - i]);
    assertThat(outcomes).isNotEqualTo(reversed);
    assertThat(new Evaluator(graph, "answer", SET, 50).outcomes(StandardMetrics.NDCG_AT_5))
        .usingTolerance(1e-12)
        .containsExactly(outcomes)
        .inOrder();
  }

  @Test
  void aTrainingGraphIsJudgedAsItsNetworkAloneAndFollowsItsParameters() {
    Evaluator evaluator = new Evaluator(graph, "answer", SET, 20);
    Metrics before = evaluator.evaluate();

    assertThat(new Evaluator(training.export(graph), "answer", SET, 20).evaluate())
        .isEqualTo(before);
    graph.params().assign(0);
    double first = SET.labels().weight(0, 0);
    for (int i = 1; i < 50; i++) {
      first += SET.labels().weight(i, 0);
    }
    assertThat(evaluator.evaluate().accuracy()).isWithin(1e-12).of(first / 50);
  }

  @Test
  void aMissingInputOrNodeIsNamedAtOnce() {
    Examples other = Examples.builder().input("video", new FeatureColumn(new float[50][1])).build();
    EvaluationSet foreign = EvaluationSet.of(other, SET.answers());

    assertThat(
            assertThrows(
                IllegalArgumentException.class, () -> new Evaluator(graph, "answer", foreign, 20)))
        .hasMessageThat()
        .contains("Unknown column 'question'. Available: video.");
    assertThat(
            assertThrows(
                IllegalArgumentException.class, () -> new Evaluator(graph, "answr", SET, 20)))
        .hasMessageThat()
        .contains("no node 'answr'");
  }
}
