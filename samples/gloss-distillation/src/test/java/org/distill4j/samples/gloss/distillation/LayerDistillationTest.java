package org.distill4j.samples.gloss.distillation;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.training.Epoch;
import org.distill4j.runtime.training.TrainingSettings;
import org.distill4j.samples.gloss.distillation.LayerDistillation.Outcome;
import org.distill4j.samples.gloss.encoder.Glosses;
import org.distill4j.samples.gloss.encoder.MiniLmFiles;
import org.junit.jupiter.api.Test;

/** A small run of each distillation; {@code -Dglosses=1000 -Depochs=3} make it larger. */
final class LayerDistillationTest {

  private static final int GLOSSES = Integer.getInteger("glosses", 32);
  private static final int EPOCHS = Integer.getInteger("epochs", 2);
  private static final int HELD = 16;

  @Test
  void studentsThatBeginWithLayersOfTheEncoderComeCloserToIt() throws IOException {
    assumeTrue(
        MiniLmFiles.areOnClassPath(),
        "the files of MiniLM are not on the class path: build without -DskipModels");
    LayerDistillation distillation =
        new LayerDistillation(new MiniLmFiles(Path.of("target", "minilm")));
    List<String> texts = Glosses.texts(GLOSSES + HELD);
    Examples training = distillation.examples(texts.subList(0, GLOSSES));
    Examples held = distillation.examples(texts.subList(GLOSSES, texts.size()));
    TrainingSettings settings =
        TrainingSettings.builder()
            .epochs(EPOCHS)
            .batchSize(16)
            .learningRate(1e-4)
            .patience(0)
            .build();

    for (Outcome outcome : distillation.run(training, held, settings)) {
      List<Epoch> epochs = outcome.epochs();
      System.out.printf(
          Locale.ROOT,
          "%s: held-out cosine %.4f -> %.4f, loss %.4f -> %.4f%n",
          outcome.title(),
          outcome.before(),
          outcome.after(),
          epochs.get(0).total(),
          epochs.get(epochs.size() - 1).total());
      assertThat(epochs.get(EPOCHS - 1).total()).isLessThan(epochs.get(0).total());
      Map<String, Double> losses = epochs.get(EPOCHS - 1).losses();
      losses.values().forEach(loss -> assertThat(loss).isFinite());
    }
  }
}
