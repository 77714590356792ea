package org.distill4j.runtime.ranking.transport;

import java.util.Arrays;
import org.distill4j.runtime.kernel.function.Exponential;

/**
 * {@link Sinkhorn} for kernels exp(x_i . x_j) in single precision, for uncertainties that vary
 * widely between answers. The matrix W = exp(a_i + a_j + x_i . x_j) of the current scalings a is
 * scaled by {@code u}.
 *
 * <p>Algorithm 1 iterates u = 1 / (W u), which multiplies the error component of an eigenvalue l of
 * the solution, in [-1, 1], by -l. If an answer has few close neighbours, l is near 1 and
 * convergence takes hundreds of rounds. The geometric mean of u and 1 / (W u) multiplies the
 * component by (1 - l) / 2. Alternating both leaves at most an eighth of it for non-negative l.
 * Eigenvalues near -1 belong to pairs of answers that have all of each other's weight, which they
 * do not change.
 *
 * <p>For one thread.
 */
final class MatrixSinkhorn {

  private static final int MOST_ROUNDS = 100;

  /** The mean absolute logarithm of the rows' sums at which the iteration stops. */
  private static final double TOLERANCE = 1e-4;

  /** The logarithm of u above which the matrix is recomputed. */
  private static final double FAR = 20;

  /** Lower bound on the sum of a row, whose weights may underflow. */
  private static final float LEAST_SUM = 1e-30f;

  /** Upper bound on the sum of a row, which may overflow. */
  private static final float GREATEST_SUM = 1e30f;

  /** The length of a vector above which an answer may be far from all others. */
  private static final double FAR_APART = 9;

  private static final int ROWS_TOGETHER = 4;

  private final PassVectors vectors;
  private final Exponential exponential = new Exponential();
  private final float[] scalings;
  private final float[] u;
  private final float[] sums;

  /** Rows of W, allocated on demand. */
  private final float[][] matrix;

  private int rounds;

  MatrixSinkhorn(PassVectors vectors, int capacity) {
    this.vectors = vectors;
    this.scalings = new float[capacity];
    this.u = new float[capacity];
    this.sums = new float[capacity];
    // A few rows of zeros let rows be added several at a time.
    this.matrix = new float[capacity + ROWS_TOGETHER][];
  }

  /**
   * Scales the kernel of the vectors.
   *
   * @param n their number, at least 2
   * @param target receives the logarithms a with W_ij = exp(a_i + a_j + x_i . x_j)
   * @return true if the iteration converged
   */
  boolean solve(int n, double[] target) {
    Arrays.fill(u, 1);
    double longest = 0;
    for (int i = 0; i < n; i++) {
      longest = Math.max(longest, vectors.norm(i));
      scalings[i] = -vectors.norm(i) * vectors.norm(i) / 2;
    }
    if (longest > FAR_APART) {
      raise(n);
    }
    compute(n);
    double change = Double.POSITIVE_INFINITY;
    for (rounds = 0; change > TOLERANCE && rounds < MOST_ROUNDS; rounds++) {
      multiply(n);
      change = update(n, rounds % 2 == 0);
      if (farthest(n) > FAR) {
        compute(n);
      }
    }
    for (int i = 0; i < n; i++) {
      target[i] = scalings[i] + Math.log(u[i]);
    }
    return change <= TOLERANCE;
  }

  /** Returns the number of rounds of the last call. */
  int rounds() {
    return rounds;
  }

  /**
   * Raises the scalings of answers that are far from all others, whose weights would underflow in
   * single precision: the greatest weight of each becomes 1.
   */
  private void raise(int n) {
    makeRows(n);
    float[] row = matrix[0];
    for (int i = 0; i < n; i++) {
      vectors.products(i, 0, n, scalings, row);
      row[i] = Float.NEGATIVE_INFINITY;
      scalings[i] = -greatest(row, n);
    }
  }

  private static float greatest(float[] row, int n) {
    float greatest = Float.NEGATIVE_INFINITY;
    for (int i = 0; i < n; i++) {
      greatest = Math.max(greatest, row[i]);
    }
    return greatest;
  }

  private void makeRows(int n) {
    for (int i = 0; i < n + ROWS_TOGETHER; i++) {
      if (matrix[i] == null || matrix[i].length < n) {
        matrix[i] = new float[n];
      }
    }
  }

  /** Moves u into the scalings and recomputes the matrix. */
  private void compute(int n) {
    for (int i = 0; i < n; i++) {
      scalings[i] += (float) Math.log(u[i]);
    }
    makeRows(n);
    for (int i = 0; i < n; i++) {
      float[] row = matrix[i];
      vectors.products(i, 0, n, scalings, row);
      float own = scalings[i];
      for (int j = 0; j < n; j++) {
        row[j] += own;
      }
      exponential.apply(row, n);
      row[i] = 0;
    }
    for (int i = n; i < n + ROWS_TOGETHER; i++) {
      Arrays.fill(matrix[i], 0);
    }
    Arrays.fill(u, 0, u.length, 1);
  }

  /** Computes sums = W u. */
  private void multiply(int n) {
    Arrays.fill(sums, 0, n, 0);
    for (int i = 0; i < n; i += ROWS_TOGETHER) {
      addFour(i, n);
    }
  }

  private void addFour(int i, int n) {
    float[] row0 = matrix[i];
    float[] row1 = matrix[i + 1];
    float[] row2 = matrix[i + 2];
    float[] row3 = matrix[i + 3];
    float u0 = u[i];
    float u1 = i + 1 < n ? u[i + 1] : 0;
    float u2 = i + 2 < n ? u[i + 2] : 0;
    float u3 = i + 3 < n ? u[i + 3] : 0;
    for (int j = 0; j < n; j++) {
      sums[j] += u0 * row0[j] + u1 * row1[j] + u2 * row2[j] + u3 * row3[j];
    }
  }

  /** Computes the next u. Returns the mean absolute logarithm of the rows' sums before. */
  private double update(int n, boolean mean) {
    double change = 0;
    for (int i = 0; i < n; i++) {
      float sum = Math.min(GREATEST_SUM, Math.max(LEAST_SUM, u[i] * sums[i]));
      change += Math.abs(Math.log(sum));
      u[i] = mean ? (float) (u[i] / Math.sqrt(sum)) : u[i] / sum;
    }
    return change / n;
  }

  private double farthest(int n) {
    float most = 1;
    for (int i = 0; i < n; i++) {
      most = Math.max(most, Math.max(u[i], 1 / u[i]));
    }
    return Math.log(most);
  }
}
