package org.distill4j.report.measure;

import java.util.ArrayList;
import java.util.List;
import org.distill4j.experiment.data.HeldOut;
import org.distill4j.experiment.store.Run;

/**
 * The calibration of a network: its confidence in the best answer against the share of correct ones
 * (Guo et al. 2017, "On Calibration of Modern Neural Networks", equations 2 to 5).
 *
 * @param bins the examples by confidence, in bins of equal width
 */
public record Calibration(List<Bin> bins) {

  private static final int BINS = 10;

  /** Copies the bins. */
  public Calibration {
    bins = List.copyOf(bins);
  }

  /**
   * Examples of similar confidence.
   *
   * @param examples their number
   * @param confidence the mean probability of their best answers; 0 without examples
   * @param accuracy the share of them whose best answer is correct; 0 without examples
   */
  public record Bin(int examples, double confidence, double accuracy) {}

  /** Returns the calibration over all examples of some runs. */
  public static Calibration of(HeldOut heldOut, List<Run> runs) {
    int[] counts = new int[BINS];
    double[] confidence = new double[BINS];
    double[] right = new double[BINS];
    for (Run run : runs) {
      for (int i = 0; i < heldOut.size(); i++) {
        int bin = Math.min(BINS - 1, (int) (run.confidence()[i] * BINS));
        counts[bin]++;
        confidence[bin] += run.confidence()[i];
        right[bin] += CorrectAnswers.isRight(heldOut, run, i) ? 1 : 0;
      }
    }
    List<Bin> bins = new ArrayList<>();
    for (int bin = 0; bin < BINS; bin++) {
      int count = Math.max(1, counts[bin]);
      bins.add(new Bin(counts[bin], confidence[bin] / count, right[bin] / count));
    }
    return new Calibration(bins);
  }

  /** Returns the expected calibration error: the mean distance of confidence and accuracy. */
  public double error() {
    return bins.stream()
            .mapToDouble(bin -> bin.examples() * Math.abs(bin.confidence() - bin.accuracy()))
            .sum()
        / examples();
  }

  /** Returns the mean confidence. */
  public double confidence() {
    return bins.stream().mapToDouble(bin -> bin.examples() * bin.confidence()).sum() / examples();
  }

  /** Returns the share of examples whose best answer is correct. */
  public double accuracy() {
    return bins.stream().mapToDouble(bin -> bin.examples() * bin.accuracy()).sum() / examples();
  }

  /** Returns the number of examples, at least 1. */
  public int examples() {
    return Math.max(1, bins.stream().mapToInt(Bin::examples).sum());
  }
}
