package org.distill4j.runtime.evaluation;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.distill4j.runtime.data.LabelColumn;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class MetricsCounterTest {

  private static final double TOLERANCE = 1e-12;

  @Test
  void allMetricsOfOneExampleByHand() {
    LabelColumn answers = new LabelColumn(7, new int[][] {{1, 4, 6}}, new float[][] {{1, 3, 2}});
    Metric exponential = new NdcgAt(5, StandardGain.EXPONENTIAL);
    Metric binary = new NdcgAt(5, StandardGain.BINARY);
    MetricsCounter counter =
        new MetricsCounter(
            List.of(
                StandardMetrics.ACCURACY,
                StandardMetrics.HIT_AT_5,
                StandardMetrics.NDCG_AT_5,
                exponential,
                binary,
                new HitAt(1),
                new HitAt(2),
                new NdcgAt(2)),
            answers,
            ExampleGroups.single(1));

    counter.add(new int[] {0}, scores(new double[] {9, 8, 7, 6, 5, 4, 3}));

    double second = 1 / log2(3);
    double fifth = 1 / log2(6);
    double third = 1 / log2(4);
    Metrics metrics = counter.result();
    assertThat(metrics.accuracy()).isEqualTo(0.0);
    assertThat(metrics.of(StandardMetrics.HIT_AT_5)).isEqualTo(1.0);
    assertThat(metrics.of(new HitAt(1))).isEqualTo(0.0);
    assertThat(metrics.of(new HitAt(2))).isEqualTo(1.0);
    assertThat(metrics.of(StandardMetrics.NDCG_AT_5))
        .isWithin(TOLERANCE)
        .of((second + 3 * fifth) / (3 + 2 * second + third));
    assertThat(metrics.of(new NdcgAt(2))).isWithin(TOLERANCE).of(second / (3 + 2 * second));
    assertThat(metrics.of(exponential))
        .isWithin(TOLERANCE)
        .of((second + 7 * fifth) / (7 + 3 * second + third));
    assertThat(metrics.of(binary)).isWithin(TOLERANCE).of((second + fifth) / (1 + second + third));
  }

  @Test
  void batchesInAnyOrderGiveTheMeanAndTheTypes() {
    LabelColumn answers = new LabelColumn(3, new int[][] {{0}, {1}, {2}, {}});
    MetricsCounter counter =
        new MetricsCounter(
            StandardMetrics.all(), answers, ExampleGroups.of(List.of("who", "what", "who", "how")));

    counter.add(new int[] {3, 0}, scores(new double[] {1, 0, 0}, new double[] {1, 0, 0}));
    counter.add(new int[] {1, 2}, scores(new double[] {0, 1, 0}, new double[] {0, 1, 0}));

    Metrics metrics = counter.result();
    assertThat(metrics.examples()).isEqualTo(4);
    assertThat(metrics.accuracy()).isEqualTo(0.5);
    assertThat(metrics.byGroup().keySet()).containsExactly("who", "what", "how").inOrder();
    assertThat(metrics.ofGroup("who").orElseThrow().accuracy()).isEqualTo(0.5);
    assertThat(metrics.ofGroup("what").orElseThrow().accuracy()).isEqualTo(1.0);
    assertThat(metrics.ofGroup("how").orElseThrow().of(StandardMetrics.NDCG_AT_5)).isEqualTo(0.0);
    assertThat(metrics.ofGroup("where")).isEmpty();
  }

  @Test
  void scoresThatDoNotFitAreRefused() {
    LabelColumn answers = new LabelColumn(3, new int[][] {{0}, {1}});
    MetricsCounter counter =
        new MetricsCounter(StandardMetrics.all(), answers, ExampleGroups.single(2));
    INDArray twoClasses = scores(new double[] {1, 2});
    INDArray notANumber = scores(new double[] {1, 2, Double.NaN});

    assertThat(
            assertThrows(
                IllegalArgumentException.class, () -> counter.add(new int[] {0}, twoClasses)))
        .hasMessageThat()
        .contains("the correct answers of 1 examples are of 3 classes");
    assertThat(
            assertThrows(
                IllegalArgumentException.class, () -> counter.add(new int[] {1}, notANumber)))
        .hasMessageThat()
        .isEqualTo("example 1: the score of answer 2 is not a number");
    assertThrows(IllegalStateException.class, counter::result);
  }

  private static INDArray scores(double[]... rows) {
    return Nd4j.createFromArray(rows);
  }

  private static double log2(double x) {
    return Math.log(x) / Math.log(2);
  }

  @Test
  void metricsOfTwoSetsAreWeighedByTheirSizes() {
    Metrics few = new Metrics(1, Map.of(StandardMetrics.ACCURACY, 1.0), Map.of());
    Metrics more = new Metrics(3, Map.of(StandardMetrics.ACCURACY, 0.2), Map.of());

    Metrics both =
        new Metrics(1, few.values(), Map.of("who", few))
            .and(new Metrics(3, more.values(), Map.of("who", more, "what", more)));

    assertThat(both.examples()).isEqualTo(4);
    assertThat(both.accuracy()).isWithin(1e-12).of(0.4);
    assertThat(both.byGroup().keySet()).containsExactly("who", "what");
    assertThat(both.ofGroup("who").orElseThrow().accuracy()).isWithin(1e-12).of(0.4);
    assertThat(both.ofGroup("what").orElseThrow()).isEqualTo(more);
  }
}
