package org.distill4j.runtime.ranking;

/**
 * Margins m W_ij from the optimal transport whose costs are the uncertainties (ranking
 * distillation, CVPR 2024, algorithm 1): W_ij = exp(a_i + a_j + x_i . x_j), with scalings a and,
 * for each answer, a vector x of its deviations over the passes.
 */
final class TransportMargins implements PairMargins {

  /** More than rows that are scaled to a sum of 1 have in one element. */
  private static final double ROUNDING = 1 + 1e-6;

  private final double[][] vectors;
  private final double[] scalings;
  private final double[] bounds;
  private final double regularisation;
  private final Sinkhorn sinkhorn;
  private double margin;

  /**
   * Arrays to work in.
   *
   * @param regularisation lambda: K = exp(-U / lambda)
   */
  TransportMargins(int passes, int capacity, double regularisation, double tolerance) {
    this.vectors = new double[passes][capacity];
    this.scalings = new double[capacity];
    this.bounds = new double[capacity];
    this.regularisation = regularisation;
    this.sinkhorn = new Sinkhorn(capacity, tolerance);
  }

  /**
   * Takes an example.
   *
   * @param factor m, or what else multiplies W
   */
  void fill(Uncertainty uncertainty, double factor) {
    int n = uncertainty.answers();
    margin = n < 2 ? 0 : factor;
    double root = Math.sqrt(2 / regularisation);
    for (int pass = 0; pass < vectors.length; pass++) {
      double[] from = uncertainty.deviations()[pass];
      double[] to = vectors[pass];
      for (int i = 0; i < n; i++) {
        to[i] = from[i] * root;
      }
    }
    sinkhorn.solve(
        (i, row) -> {
          for (int j = 0; j < n; j++) {
            row[j] =
                product(i, j)
                    - (uncertainty.variance(i) + uncertainty.variance(j)) / regularisation;
          }
        },
        n,
        scalings);
    for (int i = 0; i < n; i++) {
      scalings[i] -= uncertainty.variance(i) / regularisation;
      bounds[i] = margin * ROUNDING;
    }
  }

  private double product(int i, int j) {
    double sum = 0;
    for (double[] vector : vectors) {
      sum += vector[i] * vector[j];
    }
    return sum;
  }

  @Override
  public double at(int i, int j) {
    return margin * Math.exp(scalings[i] + scalings[j] + product(i, j));
  }

  @Override
  public double bound(int i) {
    return bounds[i];
  }
}
