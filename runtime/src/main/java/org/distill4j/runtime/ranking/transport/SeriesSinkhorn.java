package org.distill4j.runtime.ranking.transport;

import java.util.Arrays;
import org.distill4j.runtime.kernel.function.Exponential;

/**
 * {@link Sinkhorn} for kernels exp(x_i . x_j) of short vectors, in time linear in the number of
 * answers. The weighted mean of the exponentials of the products z_ij in a row is approximated by
 * exp(m + (q - m^2) / 2), with their mean m and mean square q, which is exact for normally
 * distributed products. Both follow from sums over all answers of the vectors and of their outer
 * products.
 *
 * <p>If all vectors are so short that this is always accurate, q is computed once, with equal
 * weights. Otherwise the result is checked against whole rows.
 *
 * <p>For one thread.
 */
final class SeriesSinkhorn {

  private static final int MOST_STEPS = 100;

  /** The mean relative change at which the iteration stops; the remaining error is smaller. */
  private static final double TOLERANCE = 2e-3;

  private static final int CHECKED_ROWS = 3;

  /**
   * Upper bound on products for which rows always sum to 1 within 0.005: the omitted cubic terms
   * are below 0.0004, and so is the effect on q / 2 of weights that are equal within an eighth.
   */
  private static final double SMALL_PRODUCT = 0.125;

  /** Upper bound on products whose exponentials are in the range of single precision. */
  private static final double GREATEST_PRODUCT = 80;

  /** The accepted deviation of the sum of a checked row from 1. */
  private static final double ACCEPTED = 5e-3;

  private final PassVectors vectors;
  private final Exponential exponential = new Exponential();
  private final Moments moments;
  private final float[] linear;
  private final float[] sums;
  private final float[] means;
  private final float[] squares;

  /** The squared lengths of the vectors. */
  private final float[] diagonal;

  private float[] own;
  private float[] other;
  private boolean squaresAreKept;

  SeriesSinkhorn(PassVectors vectors, int capacity) {
    this.vectors = vectors;
    this.moments = new Moments(vectors);
    this.own = new float[capacity];
    this.other = new float[capacity];
    this.linear = new float[capacity];
    this.sums = new float[capacity];
    this.means = new float[capacity];
    this.squares = new float[capacity];
    this.diagonal = new float[capacity];
  }

  /**
   * Scales the kernel of the vectors.
   *
   * @param n their number, at least 2
   * @param factors receives the factors f with W_ij = f_i f_j exp(x_i . x_j)
   * @return true if all checked rows sum to 1 within 0.005; otherwise the factors are invalid
   */
  boolean solve(int n, double[] factors) {
    for (int i = 0; i < n; i++) {
      diagonal[i] = vectors.norm(i) * vectors.norm(i);
    }
    Arrays.fill(other, 0, n, 1);
    double greatest = vectors.greatestProduct();
    if (greatest > GREATEST_PRODUCT) {
      return false;
    }
    boolean isSmall = greatest <= SMALL_PRODUCT;
    squaresAreKept = false;
    double ratio = 1;
    boolean changes = true;
    for (int step = 0; changes && step < MOST_STEPS; step++) {
      scale(n);
      squaresAreKept = isSmall;
      ratio = ratio(n);
      changes = change(n, (float) ratio) > TOLERANCE;
      float[] next = other;
      other = own;
      own = next;
    }
    double scale = 1 / Math.sqrt(ratio);
    for (int i = 0; i < n; i++) {
      factors[i] = other[i] * scale;
    }
    return isSmall || isAccurate(n, factors);
  }

  /** Computes own = 1 / (K other). */
  private void scale(int n) {
    moments.fill(other, n, !squaresAreKept);
    Arrays.fill(means, 0, n, 0);
    vectors.addCombined(moments.firsts(), vectors.passes(), means, n);
    if (!squaresAreKept) {
      addSquares(n);
    }
    float total = (float) moments.total();
    logMean(total, n);
    exponential.apply(sums, n);
    for (int i = 0; i < n; i++) {
      own[i] = 1 / ((total - other[i]) * sums[i]);
    }
  }

  /** Computes squares = q of each row, without its diagonal. */
  private void addSquares(int n) {
    Arrays.fill(squares, 0, n, 0);
    for (int s = 0; s < vectors.passes(); s++) {
      Arrays.fill(linear, 0, n, 0);
      vectors.addCombined(moments.seconds(s), s + 1, linear, n);
      addProduct(linear, vectors.column(s), squares, n);
    }
    float total = (float) moments.total();
    for (int i = 0; i < n; i++) {
      squares[i] = (squares[i] - other[i] * diagonal[i] * diagonal[i]) / (total - other[i]);
    }
  }

  /** Computes sums = m + (q - m^2) / 2 of each row, without its diagonal. */
  private void logMean(float total, int n) {
    for (int i = 0; i < n; i++) {
      float mean = (means[i] - other[i] * diagonal[i]) / (total - other[i]);
      sums[i] = mean + (squares[i] - mean * mean) / 2;
    }
  }

  /** Returns the ratio of this step's scalings to those of the last step. */
  private double ratio(int n) {
    double mine = 0;
    double last = 0;
    for (int i = 0; i < n; i++) {
      mine += own[i];
      last += other[i];
    }
    return mine / last;
  }

  /** Returns the mean relative change, apart from that ratio. */
  private double change(int n, float ratio) {
    for (int i = 0; i < n; i++) {
      linear[i] = Math.abs(own[i] - ratio * other[i]);
    }
    double change = 0;
    double size = 0;
    for (int i = 0; i < n; i++) {
      change += linear[i];
      size += own[i];
    }
    return change / size;
  }

  private static void addProduct(float[] x, float[] y, float[] target, int n) {
    for (int i = 0; i < n; i++) {
      target[i] += x[i] * y[i];
    }
  }

  private boolean isAccurate(int n, double[] factors) {
    int longest = 0;
    for (int i = 0; i < n; i++) {
      own[i] = (float) factors[i];
      linear[i] = 0;
      longest = vectors.norm(i) > vectors.norm(longest) ? i : longest;
    }
    boolean accurate = isAccurateIn(longest, n);
    for (int k = 0; accurate && k < CHECKED_ROWS; k++) {
      accurate = isAccurateIn((int) ((long) n * k / CHECKED_ROWS), n);
    }
    return accurate;
  }

  /** Checks the sum of a row of the kernel; "own" holds the factors and "linear" zeros. */
  private boolean isAccurateIn(int row, int n) {
    vectors.products(row, 0, n, linear, sums);
    exponential.apply(sums, n);
    sums[row] = 0;
    double sum = 0;
    for (int j = 0; j < n; j++) {
      sum += sums[j] * own[j];
    }
    return Math.abs(sum * own[row] - 1) <= ACCEPTED;
  }
}
