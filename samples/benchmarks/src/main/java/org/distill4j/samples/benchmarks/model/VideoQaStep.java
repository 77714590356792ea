package org.distill4j.samples.benchmarks.model;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.distill4j.samples.benchmarks.measure.Agreement;
import org.distill4j.samples.benchmarks.measure.Comparison;
import org.distill4j.samples.benchmarks.measure.Group;
import org.distill4j.samples.benchmarks.measure.Settings;
import org.distill4j.samples.benchmarks.measure.Subject;
import org.distill4j.samples.benchmarks.memory.PeakMemory;
import org.distill4j.samples.benchmarks.torch.TorchVideoQa;
import org.distill4j.samples.benchmarks.videoqa.MatrixProducts;
import org.distill4j.samples.benchmarks.videoqa.OwnVideoQa;
import org.distill4j.samples.benchmarks.videoqa.VideoQaBatch;
import org.distill4j.samples.benchmarks.videoqa.VideoQaModel;
import org.distill4j.samples.benchmarks.videoqa.VideoQaSizes;

/** A training step of the published video question answering network. */
public record VideoQaStep(VideoQaModel model) implements Subject {

  private static final long SEED = 1;
  private static final double TARGET = 0.8;

  @Override
  public String name() {
    return model.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public Group group() {
    return Group.MODELS;
  }

  @Override
  public String description() {
    return switch (model) {
      case STUDENT -> "training step of the distilled student of MSVD-QA (24 million parameters)";
      case TEACHER -> "training step of its teacher, four graph layers (31 million parameters)";
    };
  }

  @Override
  public List<Comparison> run(Settings settings) throws IOException, InterruptedException {
    int size = settings.batch();
    VideoQaSizes sizes = VideoQaSizes.msvd(size);
    VideoQaBatch batch = VideoQaBatch.random(sizes, SEED);
    try (OwnVideoQa own = new OwnVideoQa(model, batch);
        TorchVideoQa other = TorchVideoQa.of(model, batch, own, settings.threads())) {
      settings.progress().begins("comparing losses and gradients");
      Agreement.check(own, other);
      settings.progress().begins("timing the steps");
      Comparison comparison =
          Comparison.of(name() + ", batch " + size, settings.rounds().run(List.of(own, other)))
              .withTarget(TARGET);
      settings.progress().begins("timing the matrix products alone");
      comparison =
          comparison.withFloor(
              MatrixProducts.of(sizes, model.graphLayers()).seconds(settings.rounds()));
      if (settings.memory()) {
        settings.progress().begins("measuring peak memory");
        comparison =
            comparison.withMemory(
                PeakMemory.measure(model, size, settings.threads(), own).megabytes());
      }
      return List.of(comparison);
    }
  }
}
