package org.distill4j.runtime.ranking.transport;

import java.util.Arrays;
import org.distill4j.runtime.kernel.function.Exponential;

/**
 * {@link Sinkhorn} for kernels exp(x_i . x_j) of short vectors, in time proportional to the number
 * of answers and not to its square. The products z_ij of a row are many and of all signs: the
 * weighted mean of their exponentials is taken to be exp(m + (q - m^2) / 2), with m their mean and
 * q that of their squares, which is exact for normally distributed products. Both follow from sums
 * over all answers of the vector and of its products with itself.
 *
 * <p>Where vectors are so short that this is accurate whatever they are, q is computed once, with
 * equal weights: it hardly matters then. Elsewhere what comes out is compared with whole rows.
 *
 * <p>For one thread.
 */
final class SeriesSinkhorn {

  private static final int MOST_STEPS = 100;

  /** The mean change from one step to the next; what then remains is less by another step. */
  private static final double TOLERANCE = 2e-3;

  private static final int CHECKED_ROWS = 3;

  /**
   * Products up to which rows have sums of 1 within 0.005 anyway: the cubic terms that are left out
   * are below 0.0004, and so is what weights, which are equal within an eighth, change in q / 2.
   */
  private static final double SMALL_PRODUCT = 0.125;

  /** Products up to which their exponentials are in the range of single precision. */
  private static final double GREATEST_PRODUCT = 80;

  /** The greatest error of a checked row's sum, which is 1. */
  private static final double ACCEPTED = 5e-3;

  private final PassVectors vectors;
  private final Exponential exponential = new Exponential();
  private final Moments moments;
  private final float[] linear;
  private final float[] sums;
  private final float[] means;
  private final float[] squares;

  /** The products of the vectors with themselves. */
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
   * @param factors becomes the factors f with W_ij = f_i f_j exp(x_i . x_j)
   * @return whether rows have sums of 1 within 0.005, as far as they were checked; if not, the
   *     factors are of no use
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

  /** own = 1 / (K other). */
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

  /** squares = q of each row, without its diagonal. */
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

  /** sums = m + (q - m^2) / 2 of each row, without its diagonal. */
  private void logMean(float total, int n) {
    for (int i = 0; i < n; i++) {
      float mean = (means[i] - other[i] * diagonal[i]) / (total - other[i]);
      sums[i] = mean + (squares[i] - mean * mean) / 2;
    }
  }

  /** The factor between this step's scalings and the last one's. */
  private double ratio(int n) {
    double mine = 0;
    double last = 0;
    for (int i = 0; i < n; i++) {
      mine += own[i];
      last += other[i];
    }
    return mine / last;
  }

  /** The mean relative change, that factor apart. */
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

  /** Compares a row's sum over the whole kernel; the factors are in "own", zeros in "linear". */
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
