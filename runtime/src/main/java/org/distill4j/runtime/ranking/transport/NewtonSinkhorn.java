package org.distill4j.runtime.ranking.transport;

import java.util.Arrays;

/**
 * {@link Sinkhorn} for kernels exp(x_i . x_j) of long vectors, that is for a small regularisation.
 * Algorithm 1 needs thousands of rounds there, because a scaling moves by about 1 in each round and
 * has to move by the cost over the regularisation.
 *
 * <p>The scalings a minimise the convex function f(a) = sum_ij exp(a_i + a_j + x_i . x_j) / 2 -
 * sum_i a_i, whose gradient is that of the rows' sums from 1. They are found by damped Newton steps
 * at a regularisation that falls by a factor of 4 at a time, each beginning with the scaled
 * solution of the last. Conjugate gradients solve the Newton equations. For one thread.
 */
final class NewtonSinkhorn {

  /** The greatest product of vectors in the first stage. */
  private static final double FIRST_PRODUCT = 10;

  private static final double STAGE_FACTOR = 4;
  private static final double STAGE_TOLERANCE = 1e-2;

  /** Rounds of algorithm 1 at the start of each stage, after which no row is empty. */
  private static final int ROUNDS = 4;

  private static final int MOST_STEPS = 60;
  private static final double LONGEST_STEP = 5;
  private static final double LEAST_STEP = 1e-6;

  /** The relative logarithm below which a weight does not count. */
  private static final double NEGLIGIBLE = -60;

  private final PassVectors vectors;
  private float[][] weights = {};
  private double[] row = {};
  private double[] sums = {};
  private double[] scalings = {};
  private double[] trial = {};
  private double total;
  private double scale;

  NewtonSinkhorn(PassVectors vectors) {
    this.vectors = vectors;
  }

  /**
   * Scales the kernel of the vectors.
   *
   * @param n their number, at least 2
   * @param tolerance the mean absolute logarithm of the rows' sums at which the iteration stops
   * @param target receives the logarithms a with W_ij = exp(a_i + a_j + x_i . x_j)
   * @return true if the tolerance was reached
   */
  boolean solve(int n, double tolerance, double[] target) {
    allocate(n);
    double greatest = vectors.greatestProduct();
    scale = Math.min(1, FIRST_PRODUCT / greatest);
    for (int i = 0; i < n; i++) {
      double norm = vectors.norm(i);
      scalings[i] = -norm * norm / 2 * scale;
    }
    boolean converged = stage(n, scale < 1 ? STAGE_TOLERANCE : tolerance);
    while (scale < 1) {
      double next = Math.min(1, scale * STAGE_FACTOR);
      for (int i = 0; i < n; i++) {
        scalings[i] *= next / scale;
      }
      scale = next;
      converged = stage(n, scale < 1 ? STAGE_TOLERANCE : tolerance);
    }
    System.arraycopy(scalings, 0, target, 0, n);
    return converged;
  }

  private void allocate(int n) {
    if (weights.length < n) {
      weights = new float[n][n];
      row = new double[n];
      sums = new double[n];
      scalings = new double[n];
      trial = new double[n];
    }
  }

  private boolean stage(int n, double tolerance) {
    for (int round = 0; round < ROUNDS; round++) {
      round(n, round % 2 == 0 ? 0.5 : 1);
    }
    double residual = weigh(scalings, n);
    for (int step = 0; step < MOST_STEPS && residual > tolerance; step++) {
      double[] direction = ConjugateGradients.solve(weights, sums, n, Math.min(0.1, residual));
      if (!move(direction, n)) {
        return false;
      }
      residual = residual(n);
    }
    return residual <= tolerance;
  }

  /** Subtracts a share of the logarithms of the rows' sums from the scalings. */
  private void round(int n, double share) {
    for (int i = 0; i < n; i++) {
      double greatest = Double.NEGATIVE_INFINITY;
      vectors.exactProducts(i, n, row);
      for (int j = 0; j < n; j++) {
        row[j] = i == j ? Double.NEGATIVE_INFINITY : row[j] * scale + scalings[j];
        greatest = Math.max(greatest, row[j]);
      }
      double sum = 0;
      for (int j = 0; j < n; j++) {
        double exponent = row[j] - greatest;
        sum += exponent > NEGLIGIBLE ? Math.exp(exponent) : 0;
      }
      trial[i] = scalings[i] - share * (scalings[i] + greatest + Math.log(sum));
    }
    System.arraycopy(trial, 0, scalings, 0, n);
  }

  /** Computes the weights, their rows' sums and their total. Returns the residual. */
  private double weigh(double[] values, int n) {
    total = 0;
    for (int i = 0; i < n; i++) {
      vectors.exactProducts(i, n, row);
      float[] to = weights[i];
      double sum = 0;
      for (int j = 0; j < n; j++) {
        double exponent = row[j] * scale + values[i] + values[j];
        double weight = j == i || exponent < NEGLIGIBLE ? 0 : Math.exp(exponent);
        to[j] = (float) weight;
        sum += weight;
      }
      sums[i] = sum;
      total += sum;
    }
    return residual(n);
  }

  /** Returns the mean absolute logarithm of the rows' sums. */
  private double residual(int n) {
    double residual = 0;
    for (int i = 0; i < n; i++) {
      residual += Math.abs(Math.log(sums[i])) / n;
    }
    return residual;
  }

  /** Moves along a direction, by the first step that lowers f enough. */
  private boolean move(double[] direction, int n) {
    double longest = 0;
    double slope = 0;
    double change = 0;
    for (int i = 0; i < n; i++) {
      longest = Math.max(longest, Math.abs(direction[i]));
      slope += (sums[i] - 1) * direction[i];
      change += direction[i];
    }
    double before = total;
    for (double step = Math.min(1, LONGEST_STEP / longest); step > LEAST_STEP; step /= 2) {
      for (int i = 0; i < n; i++) {
        trial[i] = scalings[i] + step * direction[i];
      }
      weigh(trial, n);
      if ((total - before) / 2 - step * change <= 1e-4 * step * slope + 1e-13 * before) {
        System.arraycopy(trial, 0, scalings, 0, n);
        return true;
      }
    }
    return false;
  }

  /** Solves (W + D) x = 1 - d for the rows' sums d and D = diag(d). */
  private static final class ConjugateGradients {

    private static final int MOST_ROUNDS = 500;

    private ConjugateGradients() {}

    static double[] solve(float[][] weights, double[] sums, int n, double tolerance) {
      double[] x = new double[n];
      double[] rest = new double[n];
      double[] direction = new double[n];
      double[] product = new double[n];
      for (int i = 0; i < n; i++) {
        rest[i] = 1 - sums[i];
        direction[i] = rest[i] / sums[i];
      }
      double size = weighted(rest, sums, n);
      double enough = size * tolerance * tolerance;
      for (int round = 0; round < MOST_ROUNDS && size > enough; round++) {
        multiply(weights, sums, direction, product, n);
        double curvature = dot(direction, product, n);
        if (!(curvature > 0)) {
          break;
        }
        double step = size / curvature;
        for (int i = 0; i < n; i++) {
          x[i] += step * direction[i];
          rest[i] -= step * product[i];
        }
        double next = weighted(rest, sums, n);
        for (int i = 0; i < n; i++) {
          direction[i] = rest[i] / sums[i] + next / size * direction[i];
        }
        size = next;
      }
      return x;
    }

    private static void multiply(float[][] weights, double[] sums, double[] x, double[] y, int n) {
      Arrays.fill(y, 0);
      for (int i = 0; i < n; i++) {
        float[] row = weights[i];
        double own = x[i];
        for (int j = 0; j < n; j++) {
          y[j] += own * row[j];
        }
      }
      for (int i = 0; i < n; i++) {
        y[i] += sums[i] * x[i];
      }
    }

    private static double dot(double[] x, double[] y, int n) {
      double sum = 0;
      for (int i = 0; i < n; i++) {
        sum += x[i] * y[i];
      }
      return sum;
    }

    private static double weighted(double[] x, double[] weights, int n) {
      double sum = 0;
      for (int i = 0; i < n; i++) {
        sum += x[i] * x[i] / weights[i];
      }
      return sum;
    }
  }
}
