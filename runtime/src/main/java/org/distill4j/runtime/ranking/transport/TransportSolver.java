package org.distill4j.runtime.ranking.transport;

import java.util.Arrays;

/**
 * Solves the scalings of {@link TransportMargins}: in double precision with {@link Sinkhorn}; in
 * single precision with {@link SeriesSinkhorn}, which is accurate unless uncertainties are several
 * times lambda, and otherwise with {@link MatrixSinkhorn}. For one thread.
 */
final class TransportSolver {

  /** The mean absolute change of the scalings at which algorithm 1 stops. */
  static final double TOLERANCE = 1e-8;

  private final boolean single;
  private final PassVectors vectors;
  private final Sinkhorn exact;
  private final SeriesSinkhorn series;
  private final MatrixSinkhorn matrix;

  /** Creates arrays for a greatest number of answers. */
  TransportSolver(PassVectors vectors, boolean single, int capacity) {
    this.single = single;
    this.vectors = vectors;
    this.exact = new Sinkhorn(single ? 0 : capacity, TOLERANCE);
    this.series = new SeriesSinkhorn(vectors, single ? capacity : 0);
    this.matrix = new MatrixSinkhorn(vectors, single ? capacity : 0);
  }

  /**
   * Scales the kernel of the first n vectors.
   *
   * @param factors receives exp(a)
   * @param scalings receives a, unless exp(a) is computed without it
   * @return true if the scalings were computed
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
    if (single) {
      matrix.solve(n, scalings);
      return;
    }
    exact.solve(
        (i, target) -> {
          for (int j = 0; j < n; j++) {
            target[j] = vectors.product(i, j);
          }
        },
        vectors::norm,
        n,
        scalings);
  }
}
