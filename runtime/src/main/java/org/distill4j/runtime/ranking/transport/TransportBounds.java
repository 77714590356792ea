package org.distill4j.runtime.ranking.transport;

import java.util.Arrays;
import org.distill4j.runtime.kernel.api.Rows;
import org.distill4j.runtime.kernel.function.Exponential;

/**
 * Upper bounds on the margins of each answer in {@link TransportMargins}, from the lengths of the
 * vectors or recorded. For one thread; refilled for each example.
 */
final class TransportBounds {

  /** A factor above 1 that covers the errors of the scaling. */
  static final double ROUNDING = 1.01;

  /** The greatest y for which exp(y) is at most 1 + y + y^2. */
  private static final double SMALL_EXPONENT = 1.79;

  /** The ratio of the greatest weight to the mean from which greatest weights are searched for. */
  private static final double UNEVEN = 1.5;

  /** The number of classes of lengths. */
  private static final int BINS = 8;

  /** The greatest length for which one class suffices: exponentials are then at most 1.3. */
  private static final double SHORT = 0.5;

  /** The greatest product whose exponential is in the range of single precision. */
  private static final double GREATEST_PRODUCT = 80;

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

  /** Creates arrays for a greatest number of answers. */
  TransportBounds(PassVectors vectors, TransportScalings scalings, int capacity) {
    this.vectors = vectors;
    this.scalings = scalings;
    this.bounds = new double[capacity];
    this.row = new float[capacity];
    this.sums = new float[capacity];
  }

  /** Begins an example of n answers, whose vectors and factors are read on demand. */
  void begin(int n, double factor) {
    answers = n;
    margin = factor;
    recorded = null;
    areMade = false;
  }

  /** Begins an example with a recorded row of bounds on the weights, which is read on demand. */
  void begin(Rows rows, int weights, int n, double factor) {
    begin(n, factor);
    recorded = rows;
    recordedRow = weights;
  }

  /** Returns the bounds of all answers. */
  double[] all() {
    if (!areMade && recorded != null) {
      recorded.read(recordedRow, row);
      for (int i = 0; i < answers; i++) {
        bounds[i] = margin * row[i];
      }
    } else if (!areMade && vectors.greatestProduct() > GREATEST_PRODUCT) {
      fillFromLogs(scalings.logs());
    } else if (!areMade) {
      double[] factors = scalings.exponentials();
      estimate(answers, factors, row);
      for (int i = 0; i < answers; i++) {
        // A weight is at most 1, its row's sum; the product may overflow or be NaN.
        double weight = factors[i] * row[i];
        bounds[i] = margin * (weight < 1 ? weight : 1) * ROUNDING;
      }
    }
    areMade = true;
    return bounds;
  }

  /**
   * Computes an upper bound on f_j exp(z_ij) for each vector i from the lengths of the vectors, in
   * classes of similar length.
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

  /** Fills the bounds without exponentials, which would underflow or overflow. */
  private void fillFromLogs(double[] logs) {
    double longest = vectors.longest();
    float[] norms = vectors.norms();
    double[] lengths = new double[BINS];
    double[] greatest = new double[BINS];
    Arrays.fill(greatest, Double.NEGATIVE_INFINITY);
    for (int i = 0; i < answers; i++) {
      int bin = Math.min(BINS - 1, (int) (norms[i] / longest * BINS));
      greatest[bin] = Math.max(greatest[bin], logs[i]);
      lengths[bin] = Math.max(lengths[bin], norms[i]);
    }
    for (int i = 0; i < answers; i++) {
      double exponent = Double.NEGATIVE_INFINITY;
      for (int bin = 0; bin < BINS; bin++) {
        exponent = Math.max(exponent, logs[i] + greatest[bin] + lengths[bin] * norms[i]);
      }
      // A weight is at most 1, its row's sum.
      bounds[i] = margin * Math.exp(Math.min(0, exponent)) * ROUNDING;
    }
  }

  /** Returns true if the greatest weight is close to the mean; the factor must be 1. */
  boolean areEven() {
    double most = 0;
    for (int i = 0; i < answers; i++) {
      most = Math.max(most, all()[i]);
    }
    return most * answers < UNEVEN;
  }

  /** Returns false if the margin of two answers is surely at most a difference. */
  boolean mayExceed(int i, int j, double difference) {
    if (recorded != null) {
      return difference < all()[j];
    }
    if (vectors.areFar()) {
      return true;
    }
    double[] factors = scalings.exponentials();
    double y = vectors.norm(i) * vectors.norm(j);
    return y > SMALL_EXPONENT
        || !(difference > margin * factors[i] * factors[j] * (1 + y + y * y) * ROUNDING);
  }
}
