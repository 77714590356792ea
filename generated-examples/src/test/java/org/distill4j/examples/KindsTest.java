package org.distill4j.examples;

import static com.google.common.truth.Truth.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.distill4j.examples.regression.EstimatorDistillationDistiller;
import org.distill4j.examples.segmentation.SegmenterDistillationDistiller;
import org.distill4j.examples.tagging.ReaderDistillationDistiller;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.FeatureColumn;
import org.distill4j.runtime.data.ImageColumn;
import org.distill4j.runtime.data.PlaceLabelColumn;
import org.distill4j.runtime.data.StepLabelColumn;
import org.distill4j.runtime.data.TargetColumn;
import org.distill4j.runtime.data.TokenColumn;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.training.DistillationRun;
import org.distill4j.runtime.training.Epoch;
import org.distill4j.runtime.training.TrainingListener;
import org.distill4j.runtime.training.TrainingResult;
import org.distill4j.runtime.training.TrainingSettings;
import org.junit.jupiter.api.Test;

/** Taggers, language models, segmenters and regressions are trained and distilled. */
final class KindsTest {

  private static final int SIZE = 24;

  private final SplittableRandom random = new SplittableRandom(3);

  private static void learns(Distiller distiller, Examples examples) {
    TrainingSettings settings =
        TrainingSettings.builder().epochs(6).batchSize(8).learningRate(0.01).seed(2).build();
    TrainingResult distilled =
        new DistillationRun(
                distiller,
                examples,
                Optional.empty(),
                settings,
                settings,
                TrainingListener.silent())
            .run()
            .distilled();

    List<Epoch> epochs = distilled.epochs();
    assertThat(epochs.get(0).losses().keySet()).hasSize(distiller.losses().size());
    assertThat(epochs.get(5).total()).isLessThan(epochs.get(0).total());
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
    learns(
        ReaderDistillationDistiller.builder().vocabulary(10).build(),
        Examples.builder()
            .input("sentence", new TokenColumn(words))
            .label("annotated", new StepLabelColumn(5, tags))
            .build());
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
    learns(
        SegmenterDistillationDistiller.builder().side(4).build(),
        Examples.builder()
            .input("photo", new ImageColumn(3, 4, 4, pixels))
            .label("annotated", new PlaceLabelColumn(4, 4, 4, places))
            .build());
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
    learns(
        EstimatorDistillationDistiller.builder().build(),
        Examples.builder()
            .input("measured", new FeatureColumn(measured))
            .label("surveyed", new TargetColumn(surveyed))
            .build());
  }
}
