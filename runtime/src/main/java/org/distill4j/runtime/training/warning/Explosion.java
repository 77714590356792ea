package org.distill4j.runtime.training.warning;

import java.io.IOException;
import java.util.Locale;
import java.util.function.Consumer;
import org.distill4j.runtime.training.checkpoint.CheckpointReader;
import org.distill4j.runtime.training.checkpoint.CheckpointWriter;

/** Tells a loss that grows far beyond its first value, without becoming infinite. */
public final class Explosion {

  private static final double FACTOR = 100;

  private final Consumer<String> warned;
  private double first = Double.NaN;
  private boolean told;

  /**
   * Creates a watch.
   *
   * @param warned receives the warning
   */
  public Explosion(Consumer<String> warned) {
    this.warned = warned;
  }

  /** Adds this watch to a checkpoint. */
  public void save(CheckpointWriter out) {
    out.put("explosion/first", first);
    out.put("explosion/told", told ? 1 : 0);
  }

  /** Takes this watch from a checkpoint. */
  public void restore(CheckpointReader in) throws IOException {
    first = in.real("explosion/first");
    told = in.number("explosion/told") != 0;
  }

  /** Adds the loss of a step. */
  public void stepEnded(double loss) {
    if (Double.isNaN(first) && loss != 0) {
      first = Math.abs(loss);
    }
  }

  /**
   * Compares the mean loss of an epoch with that of the first step, and tells once.
   *
   * @param number the number of the epoch
   * @param total its weighted mean loss
   */
  public void epochEnded(int number, double total) {
    if (!told && total > FACTOR * Math.max(1, first)) {
      told = true;
      warned.accept(
          String.format(
              Locale.ROOT,
              "the loss grew from %.4g in the first step to %.4g in epoch %d:"
                  + " the learning rate is too high",
              first,
              total,
              number));
    }
  }
}
