package org.distill4j.runtime.ranking.transport;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * The scaling of a symmetric kernel K with zero diagonal to row and column sums of 1, {@code W =
 * diag(u) K diag(v)} (ranking distillation, CVPR 2024, algorithm 1): v is initially 1, then u = 1 /
 * (K v) and v = 1 / (K u) alternate until the mean change of v is at most the tolerance.
 *
 * <p>The computation uses logarithms, so kernels may underflow. At the fixed point W is symmetric
 * and u and v are proportional, so one vector is sufficient: {@code W_ij = exp(a_i + a_j + log
 * K_ij)} with {@code a = (log u + log v) / 2}.
 */
final class Sinkhorn {

  private static final int MOST_ROUNDS = 10_000;

  private final double tolerance;
  private final double[] row;
  private final double[] own;
  private final double[] other;
  private int rounds;

  /**
   * Creates arrays to work in.
   *
   * @param capacity the greatest size of a kernel
   * @param tolerance the mean absolute change of v at which the iteration stops
   */
  Sinkhorn(int capacity, double tolerance) {
    this.tolerance = tolerance;
    this.row = new double[capacity];
    this.own = new double[capacity];
    this.other = new double[capacity];
  }

  /**
   * Scales a kernel.
   *
   * @param n its size; a single answer has no weight
   * @param scalings receives a
   * @return true if the tolerance was reached
   */
  boolean solve(LogKernel kernel, int n, double[] scalings) {
    return solve(kernel, i -> 0, n, scalings);
  }

  /**
   * Scales a kernel exp(x_i . x_j), which equals that of the squared distances, exp(-|x_i - x_j|^2
   * / 2), up to factors of rows and columns.
   *
   * @param norms the lengths of the vectors
   * @param n their number
   * @param scalings receives a
   * @return true if the tolerance was reached
   */
  boolean solve(LogKernel kernel, IntToDoubleFunction norms, int n, double[] scalings) {
    double[] factors = new double[n];
    Arrays.setAll(factors, i -> -norms.applyAsDouble(i) * norms.applyAsDouble(i) / 2);
    System.arraycopy(factors, 0, other, 0, n);
    rounds = 0;
    double change = n < 2 ? 0 : Double.POSITIVE_INFINITY;
    while (change > tolerance && rounds < MOST_ROUNDS) {
      rounds++;
      scale(kernel, n, other, own);
      System.arraycopy(other, 0, scalings, 0, n);
      scale(kernel, n, own, other);
      change = 0;
      for (int i = 0; i < n; i++) {
        change +=
            Math.abs(Math.exp(other[i] - factors[i]) - Math.exp(scalings[i] - factors[i])) / n;
      }
    }
    for (int i = 0; i < n; i++) {
      scalings[i] = (own[i] + other[i]) / 2;
    }
    return change <= tolerance;
  }

  /** Returns the number of rounds of the last call. */
  int rounds() {
    return rounds;
  }

  /** Computes target = -log(K exp(values)). */
  private void scale(LogKernel kernel, int n, double[] values, double[] target) {
    for (int i = 0; i < n; i++) {
      kernel.row(i, row);
      row[i] = Double.NEGATIVE_INFINITY;
      double greatest = Double.NEGATIVE_INFINITY;
      for (int j = 0; j < n; j++) {
        row[j] += values[j];
        greatest = Math.max(greatest, row[j]);
      }
      double sum = 0;
      for (int j = 0; j < n; j++) {
        sum += Math.exp(row[j] - greatest);
      }
      target[i] = -greatest - Math.log(sum);
    }
  }
}
