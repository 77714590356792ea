package org.distill4j.runtime.ranking;

import java.util.Arrays;

/**
 * Weighted sums over all answers: of the weights, of the vectors, and of the products of their
 * components. Answer after answer is added to sums that lie side by side, which the compiler turns
 * into vector instructions; adding into one number it would not. For one thread.
 */
final class Moments {

  /** The sums side by side. */
  private static final int LANES = 256;

  private final PassVectors vectors;
  private final float[][] blocks;
  private final float[][] firsts;
  private final float[][][] seconds;
  private final float[] weights = new float[LANES];
  private final float[] totals = new float[LANES];

  Moments(PassVectors vectors) {
    int passes = vectors.passes();
    this.vectors = vectors;
    this.blocks = new float[passes][LANES];
    this.firsts = new float[passes][LANES];
    this.seconds = new float[passes][][];
    for (int s = 0; s < passes; s++) {
      seconds[s] = new float[s + 1][LANES];
    }
  }

  /** Computes them for the first n vectors. */
  void fill(float[] values, int n) {
    Arrays.fill(totals, 0);
    for (int s = 0; s < blocks.length; s++) {
      Arrays.fill(firsts[s], 0);
      for (float[] second : seconds[s]) {
        Arrays.fill(second, 0);
      }
    }
    for (int begin = 0; begin < n; begin += LANES) {
      add(values, begin, Math.min(LANES, n - begin));
    }
  }

  private void add(float[] values, int begin, int length) {
    System.arraycopy(values, begin, weights, 0, length);
    for (int i = 0; i < length; i++) {
      totals[i] += weights[i];
    }
    for (int s = 0; s < blocks.length; s++) {
      System.arraycopy(vectors.column(s), begin, blocks[s], 0, length);
    }
    for (int s = 0; s < blocks.length; s++) {
      float[] first = firsts[s];
      float[] scaled = blocks[s];
      for (int t = 0; t <= s; t++) {
        addProducts(weights, scaled, blocks[t], seconds[s][t], length);
      }
      for (int i = 0; i < length; i++) {
        first[i] += weights[i] * scaled[i];
      }
    }
  }

  private static void addProducts(float[] x, float[] y, float[] z, float[] target, int n) {
    for (int i = 0; i < n; i++) {
      target[i] += x[i] * y[i] * z[i];
    }
  }

  /** The sum of the weights. */
  double total() {
    return sum(totals);
  }

  /** The weighted sum of a component. */
  double first(int s) {
    return sum(firsts[s]);
  }

  /** The weighted sum of the product of two components, t at most s. */
  double second(int s, int t) {
    return sum(seconds[s][t]);
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
