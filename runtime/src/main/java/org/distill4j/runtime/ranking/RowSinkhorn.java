package org.distill4j.runtime.ranking;

/**
 * {@link Sinkhorn} for kernels exp(x_i . x_j), row by row in single precision: each element is
 * computed where it is needed and no matrix is kept, which takes no longer than to read one. For
 * one thread.
 */
final class RowSinkhorn {

  private static final int MOST_ROUNDS = 200;

  /** The mean change of the logarithms at which it ends; what then remains is less by a round. */
  private static final double TOLERANCE = 2e-4;

  private final PassVectors vectors;
  private final float[] own;
  private final float[] other;
  private final float[] row;

  RowSinkhorn(PassVectors vectors, int capacity) {
    this.vectors = vectors;
    this.own = new float[capacity];
    this.other = new float[capacity];
    this.row = new float[capacity];
  }

  /**
   * Scales the kernel of the vectors.
   *
   * @param n their number, at least 2
   * @param guess factors to begin with, where they are positive and finite
   * @param scalings becomes the logarithms a with W_ij = exp(a_i + a_j + x_i . x_j)
   */
  void solve(int n, double[] guess, double[] scalings) {
    for (int i = 0; i < n; i++) {
      double log = Math.log(guess[i]);
      // Otherwise as algorithm 1 begins: v = 1 for the kernel exp(-U / lambda).
      double first = -vectors.norm(i) * vectors.norm(i) / 2;
      other[i] = (float) (Double.isFinite(log) ? log : first);
    }
    double change = Double.POSITIVE_INFINITY;
    for (int round = 0; change > TOLERANCE && round < MOST_ROUNDS; round++) {
      scale(n, other, own);
      change = scale(n, own, other);
    }
    for (int i = 0; i < n; i++) {
      scalings[i] = ((double) own[i] + other[i]) / 2;
    }
  }

  /** target = -log(K exp(values)); the mean change of the target. */
  private double scale(int n, float[] values, float[] target) {
    double change = 0;
    for (int i = 0; i < n; i++) {
      vectors.products(i, 0, n, values, row);
      row[i] = Float.NEGATIVE_INFINITY;
      float greatest = greatest(row, n);
      subtract(greatest, row, n);
      vectors.exponential(row, n);
      row[i] = 0;
      double sum = 0;
      for (int j = 0; j < n; j++) {
        sum += row[j];
      }
      float next = (float) (-greatest - Math.log(sum));
      change += Math.abs(next - target[i]) / n;
      target[i] = next;
    }
    return change;
  }

  private static float greatest(float[] x, int n) {
    float greatest = Float.NEGATIVE_INFINITY;
    for (int i = 0; i < n; i++) {
      greatest = Math.max(greatest, x[i]);
    }
    return greatest;
  }

  private static void subtract(float value, float[] x, int n) {
    for (int i = 0; i < n; i++) {
      x[i] -= value;
    }
  }
}
