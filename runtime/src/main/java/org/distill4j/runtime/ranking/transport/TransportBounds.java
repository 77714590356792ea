package org.distill4j.runtime.ranking.transport;

import java.util.Arrays;
import org.distill4j.runtime.kernel.api.Rows;
import org.distill4j.runtime.kernel.function.Exponential;

/**
 * What no margin of an answer exceeds, for {@link TransportMargins}: by the lengths of the vectors,
 * or as they were recorded. For one thread; filled again for each example.
 */
final class TransportBounds {

  /** More than rows that are scaled to a sum of 1 have in one element. */
  static final double ROUNDING = 1.01;

  /** Up to here exp(y) is at most 1 + y + y^2. */
  private static final double SMALL_EXPONENT = 1.79;

  /** The greatest weight over the mean one from which on greatest weights are searched for. */
  private static final double UNEVEN = 1.5;

  /** So many classes of lengths. */
  private static final int BINS = 8;

  /** Up to this length one class is enough: the exponential of a product is at most 1.3. */
  private static final double SHORT = 0.5;

  private final PassVectors vectors;
  private final TransportScalings scalings;
  private final double[] bounds;
  private final float[] row;
  private final float[] sums;
  private final Exponential exponential = new Exponential();
  private Rows recorded;
  private int recordedRow;
  private boolean areMade;
  private int answers;
  private double margin;

  /** Arrays for so many answers. */
  TransportBounds(PassVectors vectors, TransportScalings scalings, int capacity) {
    this.vectors = vectors;
    this.scalings = scalings;
    this.bounds = new double[capacity];
    this.row = new float[capacity];
    this.sums = new float[capacity];
  }

  /** Takes an example of n answers; its vectors and factors are read when a bound is asked for. */
  void begin(int n, double factor) {
    answers = n;
    margin = factor;
    recorded = null;
    areMade = false;
  }

  /** Takes an example of which a row tells what no weight exceeds; it is read when it is needed. */
  void begin(Rows rows, int weights, int n, double factor) {
    begin(n, factor);
    recorded = rows;
    recordedRow = weights;
  }

  /** All of them; not needed where margins are even. */
  double[] all() {
    if (!areMade && recorded != null) {
      recorded.read(recordedRow, row);
      for (int i = 0; i < answers; i++) {
        bounds[i] = margin * row[i];
      }
    } else if (!areMade) {
      double[] factors = scalings.exponentials();
      estimate(answers, factors, row);
      for (int i = 0; i < answers; i++) {
        // A weight is never above 1, its row's sum; the product may overflow or be no number.
        double weight = factors[i] * row[i];
        bounds[i] = margin * (weight < 1 ? weight : 1) * ROUNDING;
      }
    }
    areMade = true;
    return bounds;
  }

  /**
   * What f_j exp(z_ij) does not exceed, for each vector i, by the lengths of the vectors alone:
   * those of about the same length are taken together.
   */
  private void estimate(int n, double[] factors, float[] target) {
    double longest = vectors.longest();
    float[] norms = vectors.norms();
    double[] lengths = new double[BINS];
    double[] greatest = new double[BINS];
    for (int i = 0; i < n; i++) {
      int bin = longest > SHORT ? Math.min(BINS - 1, (int) (norms[i] / longest * BINS)) : 0;
      greatest[bin] = Math.max(greatest[bin], factors[i]);
      lengths[bin] = Math.max(lengths[bin], norms[i]);
    }
    Arrays.fill(target, 0, n, Float.NEGATIVE_INFINITY);
    for (int bin = 0; bin < (longest > SHORT ? BINS : 1); bin++) {
      if (greatest[bin] > 0) {
        Arrays.fill(sums, 0, n, (float) Math.log(greatest[bin]));
        ColumnSums.add((float) lengths[bin], norms, 0, n, sums);
        PassVectors.keepGreater(sums, target, n);
      }
    }
    exponential.apply(target, n);
  }

  /** Whether the greatest is not much above the mean weight, with the factor 1. */
  boolean areEven() {
    double most = 0;
    for (int i = 0; i < answers; i++) {
      most = Math.max(most, all()[i]);
    }
    return most * answers < UNEVEN;
  }

  /** Whether the margin of two answers can be greater than a difference. */
  boolean mayExceed(int i, int j, double difference) {
    if (recorded != null) {
      return difference < all()[j];
    }
    double[] factors = scalings.exponentials();
    double y = vectors.norm(i) * vectors.norm(j);
    return y > SMALL_EXPONENT
        || !(difference > margin * factors[i] * factors[j] * (1 + y + y * y) * ROUNDING);
  }
}
