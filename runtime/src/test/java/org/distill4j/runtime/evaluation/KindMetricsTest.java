package org.distill4j.runtime.evaluation;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import org.distill4j.runtime.data.Column;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.FeatureColumn;
import org.distill4j.runtime.data.LabelColumn;
import org.distill4j.runtime.data.PlaceLabelColumn;
import org.distill4j.runtime.data.StepLabelColumn;
import org.distill4j.runtime.data.TargetColumn;
import org.distill4j.runtime.data.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Metrics of steps, places and values. */
final class KindMetricsTest {

  /**
   * Classes 0, 1, 1 of the first example and 1, 0, 0 of the second, of which a mask ends the last.
   */
  private static final Value STEPS =
      new Value(
          Nd4j.createFromArray(
              new float[][][] {{{2, 1}, {0, 1}, {-3, -2}}, {{0, 1}, {1, 1}, {9, 0}}}),
          Nd4j.createFromArray(new float[][] {{1, 1, 1}, {1, 1, 0}}));

  private static Metrics metrics(Column answers, Value value) {
    return metrics(StandardMetrics.of(answers), answers, value);
  }

  private static Metrics metrics(List<Metric> metrics, Column answers, Value value) {
    MetricsCounter counter =
        new MetricsCounter(metrics, answers, ExampleGroups.single(answers.size()));
    int[] all = new int[answers.size()];
    Arrays.setAll(all, i -> i);
    counter.add(all, value);
    return counter.result();
  }

  private static EvaluationSet set(Column answers, List<Metric> metrics) {
    Examples examples =
        Examples.builder().input("x", new FeatureColumn(new float[answers.size()][1])).build();
    return new EvaluationSet(examples, answers, ExampleGroups.single(answers.size()), metrics);
  }

  @Test
  void accuracyOfStepsIsOverThoseThatCount() {
    // Right: 0, 1, not 0; wrong: 0 for 1. The third step of the second example is masked.
    Column labels = new StepLabelColumn(2, new int[][] {{0, 1, -1}, {1, 1, 1}});

    Metrics metrics = metrics(labels, STEPS);

    assertThat(metrics.of(StandardMetrics.LABEL_ACCURACY)).isWithin(1e-12).of(3.0 / 4);
    assertThat(metrics.of(StandardMetrics.EXACT_MATCH)).isWithin(1e-12).of(1.0 / 2);
    assertThat(metrics.byGroup().get("all").of(StandardMetrics.LABEL_ACCURACY))
        .isWithin(1e-12)
        .of(3.0 / 4);
  }

  @Test
  void examplesWithoutLabelsAreLeftOut() {
    Column labels = new StepLabelColumn(2, new int[][] {{}, {1}});

    Metrics metrics = metrics(labels, STEPS);

    assertThat(metrics.of(StandardMetrics.LABEL_ACCURACY)).isEqualTo(1.0);
    assertThat(metrics.of(StandardMetrics.EXACT_MATCH)).isEqualTo(1.0);
  }

  @Test
  void intersectionOverUnionIsTheMeanOverTheClassesOfTheSet() {
    // Predicted 0 0 1 1 and 2 2 0 1.
    INDArray scores =
        Nd4j.createFromArray(
                new float[] {
                  1, 1, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 1, 1, 0, 0
                })
            .reshape('c', 2, 3, 2, 2);
    Column labels = new PlaceLabelColumn(3, 2, 2, new int[][] {{0, 1, 1, 1}, {2, 2, -1, 0}});

    Metrics metrics = metrics(labels, Value.of(scores));

    assertThat(metrics.of(StandardMetrics.LABEL_ACCURACY)).isWithin(1e-12).of(5.0 / 7);
    double ofZero = 1.0 / 3;
    double ofOne = 2.0 / 4;
    assertThat(metrics.of(StandardMetrics.MEAN_IOU)).isWithin(1e-12).of((ofZero + ofOne + 1) / 3);
  }

  @Test
  void errorsOfValuesLeaveMissingOnesOut() {
    Column targets = new TargetColumn(new float[][] {{1, 10}, {3, Float.NaN}, {5, 30}});
    INDArray estimates = Nd4j.createFromArray(new float[][] {{2, 10}, {3, 99}, {3, 20}});

    Metrics metrics = metrics(targets, Value.of(estimates));

    assertThat(metrics.of(StandardMetrics.MAE)).isWithin(1e-6).of((1 + 2 + 10) / 5.0);
    assertThat(metrics.of(StandardMetrics.RMSE)).isWithin(1e-6).of(Math.sqrt((1 + 4 + 100) / 5.0));
    assertThat(metrics.of(StandardMetrics.R2))
        .isWithin(1e-6)
        .of(((1 - 5.0 / 8) + (1 - 100.0 / 200)) / 2);
    assertThat(StandardMetrics.MAE.isGreaterBetter()).isFalse();
  }

  @Test
  void aMetricOfOtherAnswersIsRefused() {
    LabelColumn classes = new LabelColumn(2, new int[][] {{0}});
    Column tags = new StepLabelColumn(2, new int[][] {{0}});
    for (Column answers : new Column[] {classes, tags}) {
      assertThat(refused(() -> set(answers, List.of(StandardMetrics.MAE))))
          .contains("Metric 'mae' does not measure correct answers of the type ");
    }
    assertThat(refused(() -> set(tags, StandardMetrics.all()))).contains("Metric 'acc1_any'");
    assertThat(refused(() -> set(tags, StandardMetrics.of(tags)).labels()))
        .isEqualTo(
            "The correct answers are a StepLabelColumn. Answers are ranked only against a"
                + " LabelColumn.");
    assertThat(set(classes, StandardMetrics.of(classes)).isRanked()).isTrue();
  }

  @Test
  void valuesThatDoNotFitAreRefused() {
    Column tags = new StepLabelColumn(3, new int[][] {{0}, {0}});
    assertThat(refused(() -> metrics(tags, STEPS)))
        .contains(
            "has the shape [2, 3, 2], but the correct answers of 2 examples need [batch, steps,"
                + " 3].");
    Column late = new StepLabelColumn(2, new int[][] {{}, {-1, -1, -1, 1}});
    assertThat(refused(() -> metrics(late, STEPS)))
        .contains("Example 1 has a label at step 3, but the scores have 3 steps");
    Column targets = new TargetColumn(new float[][] {{1}});
    Value nan = Value.of(Nd4j.createFromArray(new float[][] {{Float.NaN}}));
    assertThat(refused(() -> metrics(targets, nan))).contains("example 0");
    assertThat(refused(() -> metrics(targets, STEPS))).contains("need [batch, 1].");
  }

  private static String refused(Executable action) {
    return assertThrows(IllegalArgumentException.class, action).getMessage();
  }
}
