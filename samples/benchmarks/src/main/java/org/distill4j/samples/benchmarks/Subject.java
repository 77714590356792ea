package org.distill4j.samples.benchmarks;

import java.util.List;
import java.util.Locale;
import org.distill4j.samples.benchmarks.measure.Agreement;
import org.distill4j.samples.benchmarks.measure.Comparison;
import org.distill4j.samples.benchmarks.measure.Rounds;
import org.distill4j.samples.benchmarks.torch.TorchVideoQa;
import org.distill4j.samples.benchmarks.videoqa.OwnVideoQa;
import org.distill4j.samples.benchmarks.videoqa.VideoQaBatch;
import org.distill4j.samples.benchmarks.videoqa.VideoQaModel;
import org.distill4j.samples.benchmarks.videoqa.VideoQaSizes;

/** What can be timed. */
enum Subject {
  /** A training step of the distilled student. */
  STUDENT {
    @Override
    List<Comparison> run(int batch, Rounds rounds) {
      return List.of(videoQa(VideoQaModel.STUDENT, batch, rounds));
    }
  },

  /** A training step of the teacher. */
  TEACHER {
    @Override
    List<Comparison> run(int batch, Rounds rounds) {
      return List.of(videoQa(VideoQaModel.TEACHER, batch, rounds));
    }
  };

  private static final long SEED = 1;

  abstract List<Comparison> run(int batch, Rounds rounds);

  private static Comparison videoQa(VideoQaModel model, int size, Rounds rounds) {
    VideoQaBatch batch = VideoQaBatch.random(VideoQaSizes.msvd(size), SEED);
    try (OwnVideoQa own = new OwnVideoQa(model, batch);
        TorchVideoQa other = new TorchVideoQa(model, batch, own)) {
      Agreement.check(own, other);
      return new Comparison(
          model.name().toLowerCase(Locale.ROOT) + ", batch " + size,
          rounds.run(List.of(own, other)),
          0);
    }
  }
}
