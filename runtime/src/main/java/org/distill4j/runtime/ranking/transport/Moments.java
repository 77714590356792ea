package org.distill4j.runtime.ranking.transport;

import java.util.Arrays;

/**
 * Weighted sums over all answers: of the weights, of the vectors, and of the products of their
 * components. Answers are added to parallel partial sums, which lets the compiler vectorise the
 * loops. For one thread.
 */
final class Moments {

  /** The number of partial sums. */
  private static final int LANES = 256;

  private final PassVectors vectors;
  private final float[][] blocks;
  private final float[][] firsts;
  private final float[][][] seconds;
  private final float[] weights = new float[LANES];
  private final float[] totals = new float[LANES];
  private final float[] scaled = new float[LANES];
  private final float[] factors;

  Moments(PassVectors vectors) {
    int passes = vectors.passes();
    this.vectors = vectors;
    this.factors = new float[passes];
    this.blocks = new float[passes][LANES];
    this.firsts = new float[passes][LANES];
    this.seconds = new float[passes][][];
    for (int s = 0; s < passes; s++) {
      seconds[s] = new float[s + 1][LANES];
    }
  }

  /**
   * Computes the sums for the first n vectors.
   *
   * @param values the weights
   * @param withSeconds true if the sums of products are computed as well
   */
  void fill(float[] values, int n, boolean withSeconds) {
    Arrays.fill(totals, 0);
    for (int s = 0; s < blocks.length; s++) {
      Arrays.fill(firsts[s], 0);
      for (int t = 0; t <= s && withSeconds; t++) {
        Arrays.fill(seconds[s][t], 0);
      }
    }
    for (int begin = 0; begin < n; begin += LANES) {
      int length = Math.min(LANES, n - begin);
      System.arraycopy(values, begin, weights, 0, length);
      for (int i = 0; i < length; i++) {
        totals[i] += weights[i];
      }
      for (int s = 0; s < blocks.length; s++) {
        add(s, begin, length, withSeconds);
      }
    }
  }

  private void add(int s, int begin, int length, boolean withSeconds) {
    float[] own = blocks[s];
    float[] first = firsts[s];
    System.arraycopy(vectors.column(s), begin, own, 0, length);
    for (int i = 0; i < length; i++) {
      scaled[i] = weights[i] * own[i];
      first[i] += scaled[i];
    }
    for (int t = 0; t <= s && withSeconds; t++) {
      addProducts(scaled, blocks[t], seconds[s][t], length);
    }
  }

  private static void addProducts(float[] x, float[] y, float[] target, int n) {
    for (int i = 0; i < n; i++) {
      target[i] += x[i] * y[i];
    }
  }

  /** Returns the sum of the weights. */
  double total() {
    return sum(totals);
  }

  /** Returns the weighted sums of all components, valid until the next call. */
  float[] firsts() {
    for (int s = 0; s < blocks.length; s++) {
      factors[s] = (float) sum(firsts[s]);
    }
    return factors;
  }

  /**
   * Returns the weighted sums of the products of a component with those up to itself, valid until
   * the next call. Products with other components count twice, because each stands for two.
   */
  float[] seconds(int s) {
    for (int t = 0; t <= s; t++) {
      factors[t] = (float) ((s == t ? 1 : 2) * sum(seconds[s][t]));
    }
    return factors;
  }

  private static double sum(float[] values) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    for (int i = 0; i < LANES; i += 4) {
      a += values[i];
      b += values[i + 1];
      c += values[i + 2];
      d += values[i + 3];
    }
    return a + b + c + d;
  }
}
