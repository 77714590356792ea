package org.distill4j.runtime.ranking.transport;

import java.util.Arrays;
import java.util.Locale;

/**
 * Solves the scalings of {@link TransportMargins}: in double precision with {@link Sinkhorn}; in
 * single precision with {@link SeriesSinkhorn}, which is accurate unless uncertainties are several
 * times lambda, and otherwise with {@link MatrixSinkhorn}; with {@link NewtonSinkhorn} if
 * uncertainties are hundreds of times lambda, or if the others do not converge. For one thread.
 */
final class TransportSolver {

  /** The mean absolute change of the scalings at which algorithm 1 stops. */
  static final double TOLERANCE = 1e-8;

  /** The deviation of the rows' sums from 1 up to which the result of algorithm 1 is accepted. */
  private static final double ACCEPTED_RESIDUAL = 1e-7;

  /** The mean absolute logarithm of the rows' sums at which {@link NewtonSinkhorn} stops. */
  private static final double SINGLE_TOLERANCE = 1e-5;

  private final boolean single;
  private final PassVectors vectors;
  private final Sinkhorn exact;
  private final SeriesSinkhorn series;
  private final MatrixSinkhorn matrix;
  private final NewtonSinkhorn newton;

  /** Creates arrays for a greatest number of answers. */
  TransportSolver(PassVectors vectors, boolean single, int capacity) {
    this.single = single;
    this.vectors = vectors;
    this.exact = new Sinkhorn(single ? 0 : capacity, TOLERANCE);
    this.series = new SeriesSinkhorn(vectors, single ? capacity : 0);
    this.matrix = new MatrixSinkhorn(vectors, single ? capacity : 0);
    this.newton = new NewtonSinkhorn(vectors);
  }

  /**
   * Scales the kernel of the first n vectors.
   *
   * @param factors receives exp(a)
   * @param scalings receives a, unless exp(a) is computed without it
   * @return true if the scalings were computed
   * @throws IllegalArgumentException if no method converges
   */
  boolean solve(int n, double[] factors, double[] scalings) {
    Arrays.fill(scalings, 0, n, 0);
    if (n >= 2 && single && series.solve(n, factors)) {
      return false;
    }
    if (n >= 2) {
      solveLogs(n, scalings);
    }
    for (int i = 0; i < n; i++) {
      factors[i] = Math.exp(scalings[i]);
    }
    return true;
  }

  private void solveLogs(int n, double[] scalings) {
    double greatest = vectors.greatestProduct();
    if (!Double.isFinite(greatest)) {
      // The teacher's scores are not numbers, which the training reports.
      Arrays.fill(scalings, 0, n, Double.NaN);
      return;
    }
    boolean solved =
        (!vectors.areFar() && (single ? matrix.solve(n, scalings) : solveExactly(n, scalings)))
            || newton.solve(n, single ? SINGLE_TOLERANCE : TOLERANCE, scalings);
    if (!solved) {
      throw new TransportException(
          String.format(
              Locale.ROOT,
              "The optimal transport of %d answers does not converge: the variance of a score over the"
                  + " passes is %.3g times the regularisation. Fix: use a greater regularisation, or"
                  + " other margins.",
              n,
              greatest / 2));
    }
  }

  private boolean solveExactly(int n, double[] scalings) {
    LogKernel kernel = (i, target) -> vectors.exactProducts(i, n, target);
    return exact.solve(kernel, vectors::norm, n, scalings)
        && residual(kernel, n, scalings) <= ACCEPTED_RESIDUAL;
  }

  /**
   * Returns the mean deviation of the rows' sums from 1: the changes at which algorithm 1 stops are
   * small as well where its scalings are.
   */
  private static double residual(LogKernel kernel, int n, double[] scalings) {
    double[] row = new double[n];
    double residual = 0;
    for (int i = 0; i < n; i++) {
      kernel.row(i, row);
      double sum = 0;
      for (int j = 0; j < n; j++) {
        sum += j == i ? 0 : Math.exp(row[j] + scalings[i] + scalings[j]);
      }
      residual += Math.abs(sum - 1) / n;
    }
    return residual;
  }
}
