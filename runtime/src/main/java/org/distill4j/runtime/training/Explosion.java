package org.distill4j.runtime.training;

import java.io.IOException;
import java.util.Locale;
import org.distill4j.runtime.training.checkpoint.CheckpointReader;
import org.distill4j.runtime.training.checkpoint.CheckpointWriter;

/** Tells a loss that grows far beyond its first value, without becoming infinite. */
final class Explosion {

  private static final double FACTOR = 100;

  private final TrainingListener listener;
  private double first = Double.NaN;
  private boolean told;

  Explosion(TrainingListener listener) {
    this.listener = listener;
  }

  /** Adds this watch to a checkpoint. */
  void save(CheckpointWriter out) {
    out.put("explosion/first", first);
    out.put("explosion/told", told ? 1 : 0);
  }

  /** Takes this watch from a checkpoint. */
  void restore(CheckpointReader in) throws IOException {
    first = in.real("explosion/first");
    told = in.number("explosion/told") != 0;
  }

  /** Adds the loss of a step. */
  void stepEnded(double loss) {
    if (Double.isNaN(first) && loss != 0) {
      first = Math.abs(loss);
    }
  }

  /** Compares the mean loss of an epoch with that of the first step, and tells once. */
  void epochEnded(Epoch epoch) {
    if (!told && epoch.total() > FACTOR * Math.max(1, first)) {
      told = true;
      listener.warned(
          String.format(
              Locale.ROOT,
              "the loss grew from %.4g in the first step to %.4g in epoch %d:"
                  + " the learning rate is too high",
              first,
              epoch.total(),
              epoch.number()));
    }
  }
}
