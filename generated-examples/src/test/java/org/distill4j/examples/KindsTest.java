package org.distill4j.examples;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.distill4j.examples.regression.EstimatorDistillationDistiller;
import org.distill4j.examples.segmentation.SegmenterDistillationDistiller;
import org.distill4j.examples.tagging.ReaderDistillationDistiller;
import org.distill4j.runtime.data.Column;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.FeatureColumn;
import org.distill4j.runtime.data.ImageColumn;
import org.distill4j.runtime.data.PlaceLabelColumn;
import org.distill4j.runtime.data.StepLabelColumn;
import org.distill4j.runtime.data.TargetColumn;
import org.distill4j.runtime.data.TokenColumn;
import org.distill4j.runtime.evaluation.EvaluationSet;
import org.distill4j.runtime.evaluation.Evaluator;
import org.distill4j.runtime.evaluation.Metric;
import org.distill4j.runtime.evaluation.StandardMetrics;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.training.DistillationRun;
import org.distill4j.runtime.training.Epoch;
import org.distill4j.runtime.training.TrainingListener;
import org.distill4j.runtime.training.TrainingResult;
import org.distill4j.runtime.training.TrainingSettings;
import org.distill4j.runtime.training.Validation;
import org.junit.jupiter.api.Test;

/** Taggers, language models, segmenters and regressions are trained and distilled. */
final class KindsTest {

  private static final int SIZE = 24;
  private static final int EPOCHS = 6;

  private final SplittableRandom random = new SplittableRandom(3);

  /** Trains and distils, and lets a metric of the answers choose the best epoch. */
  private static void learns(
      Distiller distiller, Examples examples, String node, Column answers, Metric metric) {
    TrainingSettings settings =
        TrainingSettings.builder()
            .epochs(EPOCHS)
            .batchSize(8)
            .learningRate(0.01)
            .patience(EPOCHS)
            .metric(metric)
            .seed(2)
            .build();
    EvaluationSet set = EvaluationSet.of(examples, answers);
    TrainingResult distilled =
        new DistillationRun(
                distiller,
                examples,
                Optional.of(new Validation(set, node)),
                settings,
                settings,
                TrainingListener.silent())
            .run()
            .distilled();

    List<Epoch> epochs = distilled.epochs();
    assertThat(epochs.get(0).losses().keySet()).hasSize(distiller.losses().size());
    assertThat(epochs.get(EPOCHS - 1).total()).isLessThan(epochs.get(0).total());
    double chosen = new Evaluator(distilled.graph(), node, set, 5).evaluate().of(metric);
    DoubleStream all =
        epochs.stream().mapToDouble(epoch -> epoch.validation().orElseThrow().of(metric));
    assertThat(chosen)
        .isWithin(1e-6)
        .of((metric.isGreaterBetter() ? all.max() : all.min()).orElseThrow());
    assertThrows(
        IllegalArgumentException.class,
        () -> new Evaluator(distilled.graph(), node, set, 5).answers());
  }

  /** Sentences of different lengths whose tags depend on the word; the first has no tags at all. */
  @Test
  void tagsAndNextWordsAreLearned() {
    int[][] words = new int[SIZE][];
    int[][] tags = new int[SIZE][];
    for (int i = 0; i < SIZE; i++) {
      words[i] = new int[1 + random.nextInt(6)];
      tags[i] = new int[i == 0 ? 0 : words[i].length];
      for (int step = 0; step < words[i].length; step++) {
        words[i][step] = random.nextInt(10);
        if (i > 0) {
          tags[i][step] = words[i][step] == 9 ? -1 : words[i][step] % 5;
        }
      }
    }
    Column labels = new StepLabelColumn(5, tags);
    learns(
        ReaderDistillationDistiller.builder().vocabulary(10).build(),
        Examples.builder()
            .input("sentence", new TokenColumn(words))
            .label("annotated", labels)
            .build(),
        "tag",
        labels,
        StandardMetrics.LABEL_ACCURACY);
  }

  @Test
  void placesAreLearned() {
    float[][] pixels = new float[SIZE][3 * 16];
    int[][] places = new int[SIZE][16];
    for (int i = 0; i < SIZE; i++) {
      for (int place = 0; place < 16; place++) {
        int object = random.nextInt(4);
        places[i][place] = place == i % 16 ? -1 : object;
        if (object < 3) {
          pixels[i][16 * object + place] = 1;
        }
      }
    }
    Column labels = new PlaceLabelColumn(4, 4, 4, places);
    learns(
        SegmenterDistillationDistiller.builder().side(4).build(),
        Examples.builder()
            .input("photo", new ImageColumn(3, 4, 4, pixels))
            .label("annotated", labels)
            .build(),
        "object",
        labels,
        StandardMetrics.MEAN_IOU);
  }

  @Test
  void valuesAreLearned() {
    float[][] measured = new float[SIZE][5];
    float[][] surveyed = new float[SIZE][2];
    for (int i = 0; i < SIZE; i++) {
      for (int j = 0; j < 5; j++) {
        measured[i][j] = (float) random.nextDouble(-1, 1);
      }
      surveyed[i][0] = measured[i][0] - measured[i][1];
      surveyed[i][1] = i % 3 == 0 ? Float.NaN : measured[i][2];
    }
    Column targets = new TargetColumn(surveyed);
    learns(
        EstimatorDistillationDistiller.builder().build(),
        Examples.builder()
            .input("measured", new FeatureColumn(measured))
            .label("surveyed", targets)
            .build(),
        "position",
        targets,
        StandardMetrics.MAE);
  }
}
