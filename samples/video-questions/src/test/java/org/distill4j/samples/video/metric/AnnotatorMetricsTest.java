package org.distill4j.samples.video.metric;

import static com.google.common.truth.Truth.assertThat;

import org.distill4j.runtime.data.LabelColumn;
import org.distill4j.runtime.evaluation.ExampleGroups;
import org.distill4j.runtime.evaluation.Metric;
import org.distill4j.runtime.evaluation.Metrics;
import org.distill4j.runtime.evaluation.MetricsCounter;
import org.distill4j.runtime.evaluation.NdcgAt;
import org.distill4j.runtime.evaluation.StandardGain;
import org.distill4j.runtime.evaluation.StandardMetrics;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class AnnotatorMetricsTest {

  private static final double TOLERANCE = 1e-12;

  @Test
  void idsAreThoseOfEarlierFiles() {
    assertThat(AnnotatorMetrics.all().stream().map(Metric::id).toList())
        .containsExactly(
            "acc1_any",
            "acc1_soft",
            "hit5_any",
            "acc5_soft",
            "ndcg5_linear_soft",
            "ndcg5_linear_count",
            "ndcg5_exp_soft",
            "ndcg5_binary")
        .inOrder();
    assertThat(AnnotatorMetrics.all().stream().map(Metric::title).toList())
        .containsExactly(
            "Acc@1",
            "Acc@1 soft",
            "Hit@5",
            "Acc@5 soft",
            "nDCG@5",
            "nDCG@5 count",
            "nDCG@5 exponential",
            "nDCG@5 binary")
        .inOrder();
  }

  @Test
  void allMetricsOfOneExampleByHand() {
    LabelColumn answers = new LabelColumn(7, new int[][] {{1, 4, 6}}, new float[][] {{1, 3, 2}});
    MetricsCounter counter =
        new MetricsCounter(AnnotatorMetrics.all(), answers, ExampleGroups.single(1));

    counter.add(new int[] {0}, scores(new double[] {9, 8, 7, 6, 5, 4, 3}));

    double second = 1 / log2(3);
    double fifth = 1 / log2(6);
    double third = 1 / log2(4);
    Metrics metrics = counter.result();
    assertThat(metrics.accuracy()).isEqualTo(0.0);
    assertThat(metrics.of(new SoftAccuracyAt(1))).isEqualTo(0.0);
    assertThat(metrics.of(StandardMetrics.HIT_AT_5)).isEqualTo(1.0);
    assertThat(metrics.of(new SoftAccuracyAt(5))).isEqualTo(1.0);
    assertThat(metrics.of(AnnotatorMetrics.NDCG_AT_5))
        .isWithin(TOLERANCE)
        .of((0.5 * second + fifth) / (1 + second + 0.5 * third));
    assertThat(metrics.of(new NdcgAt(5, AnnotatorGain.COUNT)))
        .isWithin(TOLERANCE)
        .of((second + 3 * fifth) / (3 + 2 * second + third));
    double half = Math.sqrt(2) - 1;
    assertThat(metrics.of(new NdcgAt(5, AnnotatorGain.EXPONENTIAL)))
        .isWithin(TOLERANCE)
        .of((half * second + fifth) / (1 + second + half * third));
    assertThat(metrics.of(new NdcgAt(5, StandardGain.BINARY)))
        .isWithin(TOLERANCE)
        .of((second + fifth) / (1 + second + third));
  }

  private static INDArray scores(double[]... rows) {
    return Nd4j.createFromArray(rows);
  }

  private static double log2(double x) {
    return Math.log(x) / Math.log(2);
  }
}
