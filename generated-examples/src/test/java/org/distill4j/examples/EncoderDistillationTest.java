package org.distill4j.examples;

import static com.google.common.truth.Truth.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.distill4j.examples.encoder.EncoderDistillationDistiller;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.LabelColumn;
import org.distill4j.runtime.data.TokenColumn;
import org.distill4j.runtime.training.DistillationRun;
import org.distill4j.runtime.training.Epoch;
import org.distill4j.runtime.training.TrainingListener;
import org.distill4j.runtime.training.TrainingSettings;
import org.junit.jupiter.api.Test;

/** A transformer is distilled by attention, relations and hidden states of different lengths. */
final class EncoderDistillationTest {

  private static final int SIZE = 20;

  private static Examples examples() {
    SplittableRandom random = new SplittableRandom(3);
    int[][] words = new int[SIZE][];
    int[][] answers = new int[SIZE][];
    for (int i = 0; i < SIZE; i++) {
      words[i] = random.ints(1 + i % 6, 0, 12).toArray();
      answers[i] = new int[] {words[i][0] % 3};
    }
    return Examples.builder()
        .input("text", new TokenColumn(words))
        .label("annotated", new LabelColumn(3, answers))
        .build();
  }

  @Test
  void allLossesAreReduced() {
    EncoderDistillationDistiller distiller =
        EncoderDistillationDistiller.builder().vocabulary(12).build();
    TrainingSettings settings =
        TrainingSettings.builder().epochs(8).batchSize(5).learningRate(0.003).seed(2).build();

    List<Epoch> epochs =
        new DistillationRun(
                distiller,
                examples(),
                Optional.empty(),
                settings,
                settings,
                TrainingListener.silent())
            .run()
            .distilled()
            .epochs();

    assertThat(epochs.get(0).losses().keySet()).hasSize(7);
    assertThat(epochs.get(7).total()).isLessThan(epochs.get(0).total());
    epochs.forEach(epoch -> epoch.losses().values().forEach(loss -> assertThat(loss).isFinite()));
  }
}
