package org.distill4j.samples.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.distill4j.samples.benchmarks.measure.Agreement;
import org.distill4j.samples.benchmarks.measure.Comparison;
import org.distill4j.samples.benchmarks.measure.Rounds;
import org.distill4j.samples.benchmarks.memory.PeakMemory;
import org.distill4j.samples.benchmarks.torch.TorchVideoQa;
import org.distill4j.samples.benchmarks.videoqa.MatrixProducts;
import org.distill4j.samples.benchmarks.videoqa.OwnVideoQa;
import org.distill4j.samples.benchmarks.videoqa.VideoQaBatch;
import org.distill4j.samples.benchmarks.videoqa.VideoQaModel;
import org.distill4j.samples.benchmarks.videoqa.VideoQaSizes;

/** What can be timed. */
enum Subject {
  /** A training step of the distilled student. */
  STUDENT(VideoQaModel.STUDENT),

  /** A training step of the teacher. */
  TEACHER(VideoQaModel.TEACHER);

  private static final long SEED = 1;

  private final VideoQaModel model;

  Subject(VideoQaModel model) {
    this.model = model;
  }

  Comparison run(int size, int threads, Rounds rounds, boolean memory)
      throws IOException, InterruptedException {
    VideoQaSizes sizes = VideoQaSizes.msvd(size);
    VideoQaBatch batch = VideoQaBatch.random(sizes, SEED);
    String name = name().toLowerCase(Locale.ROOT) + ", batch " + size;
    try (OwnVideoQa own = new OwnVideoQa(model, batch);
        TorchVideoQa other = TorchVideoQa.of(model, batch, own, threads)) {
      Agreement.check(own, other);
      return new Comparison(
          name,
          rounds.run(List.of(own, other)),
          MatrixProducts.of(sizes, model.graphLayers()).seconds(rounds),
          memory ? PeakMemory.measure(model, size, threads, own).megabytes() : List.of());
    }
  }
}
