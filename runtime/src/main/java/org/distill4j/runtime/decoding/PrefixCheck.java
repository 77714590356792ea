package org.distill4j.runtime.decoding;

import java.util.Arrays;

/**
 * Finds networks whose scores of a step depend on later ones: the scores of a prefix then differ
 * from those of the same step in the whole sequence.
 */
final class PrefixCheck {

  /** The part of the largest score that rounding may change. */
  private static final double TOLERANCE = 1e-3;

  private final String scores;
  private int row = -1;
  private int step;
  private double[] ofPrefix = {};
  private boolean done;

  PrefixCheck(String scores) {
    this.scores = scores;
  }

  /** Keeps the scores of the last step of a prefix, unless others are kept already. */
  void keep(int example, int last, double[] values) {
    if (!done && row < 0) {
      row = example;
      step = last;
      ofPrefix = values.clone();
    }
  }

  /** Forgets what a batch has left. */
  void begin() {
    row = -1;
  }

  /** Returns true if scores are kept, and another step follows theirs. */
  boolean isDue(int[] lengths) {
    return !done && row >= 0 && lengths[row] > step + 1;
  }

  int row() {
    return row;
  }

  int step() {
    return step;
  }

  /**
   * Compares the kept scores with those of the same step of the whole sequence.
   *
   * @throws IllegalArgumentException if they differ
   */
  void compare(double[] ofWhole) {
    double most = Arrays.stream(ofPrefix).map(Math::abs).max().orElse(0);
    for (int i = 0; i < ofPrefix.length; i++) {
      if (Math.abs(ofPrefix[i] - ofWhole[i]) > TOLERANCE * most) {
        throw new IllegalArgumentException(
            ("'%s' cannot be decoded: its scores of step %s depend on later steps (%.4g alone, %.4g"
                    + " in the whole sequence). Use attention with causal = true and recurrent"
                    + " nodes of one direction.")
                .formatted(scores, step, ofPrefix[i], ofWhole[i]));
      }
    }
    done = true;
  }
}
