package org.distill4j.runtime.ranking.transport;

import org.distill4j.runtime.kernel.api.Rows;
import org.distill4j.runtime.ranking.margin.ArrangedMargins;
import org.distill4j.runtime.ranking.margin.EvenMargins;
import org.distill4j.runtime.ranking.margin.PairMargins;
import org.distill4j.runtime.ranking.margin.Uncertainty;

/**
 * Margins m W_ij from the optimal transport whose costs are the uncertainties (ranking
 * distillation, CVPR 2024, algorithm 1): W_ij = exp(a_i + a_j + z_ij), with a scaling a for each
 * answer and the covariances z_ij = 2 Cov_ij / lambda. No n by n matrix is kept.
 */
public final class TransportMargins implements PairMargins, EvenMargins {

  /** Upper bound on arguments of the series of exp, whose error is then below 4e-7. */
  private static final double SERIES_UP_TO = 0.25;

  private final double regularisation;
  private final boolean single;
  private final PassVectors vectors;
  private final TransportSolver solver;
  private final TransportScalings scalings;
  private final TransportBounds bounds;
  private final TransportRows rows;
  private final ArrangedTransport arranged;
  private int answers;
  private double margin;

  /**
   * Creates arrays to work in.
   *
   * @param regularisation lambda: K = exp(-U / lambda)
   * @param single true if single precision is sufficient
   */
  public TransportMargins(int passes, int capacity, double regularisation, boolean single) {
    this(new PassVectors(passes, capacity, single), regularisation, single, capacity, capacity);
  }

  /** Returns margins for recorded examples, without a solver. */
  public static TransportMargins read(int passes, int capacity) {
    return new TransportMargins(new PassVectors(passes, capacity, true), 1, true, capacity, 0);
  }

  private TransportMargins(
      PassVectors vectors, double regularisation, boolean single, int capacity, int solved) {
    this.regularisation = regularisation;
    this.single = single;
    this.vectors = vectors;
    this.solver = new TransportSolver(vectors, single, solved);
    this.scalings = new TransportScalings(capacity);
    this.bounds = new TransportBounds(vectors, scalings, capacity);
    this.rows = new TransportRows(vectors, scalings, capacity);
    this.arranged = new ArrangedTransport(vectors, scalings, capacity);
  }

  /**
   * Sets an example.
   *
   * @param factor the factor of the weights
   */
  public void fill(Uncertainty uncertainty, double factor) {
    vectors.fill(uncertainty, regularisation);
    weigh(uncertainty.answers(), factor);
  }

  /**
   * Sets an example in single precision.
   *
   * @param passes the scores of all answers, [passes][all answers]
   * @param order the selected answers, whose positions are their indices
   * @param n the number of selected answers
   * @param factor the factor of the weights
   */
  public void fill(float[][] passes, int[] order, int n, double factor) {
    vectors.fill(passes, order, n, regularisation);
    weigh(n, factor);
  }

  private void weigh(int n, double factor) {
    begin(n, factor);
    scalings.solve(solver, n);
    bounds.begin(n, margin);
  }

  private void begin(int n, double factor) {
    answers = n;
    margin = n < 2 ? 0 : factor;
    rows.begin();
  }

  /**
   * Sets an example from the rows of {@link RecordedTransport}. Bounds and vectors are read on
   * demand.
   *
   * @param factor the factor of the weights
   */
  public void read(Rows from, int first, int n, double factor) {
    begin(n, factor);
    scalings.read(from, first, n);
    vectors.read(from, RecordedTransport.lengths(first), RecordedTransport.vectors(first), n);
    bounds.begin(from, RecordedTransport.bounds(first), n, margin);
  }

  /**
   * Computes an upper bound on the weights of each answer of an example that was set with the
   * factor 1. For uneven weights it is the greatest weight, up to rounding.
   */
  void greatest(int n, double[] target) {
    if (bounds.areEven()) {
      System.arraycopy(bounds.all(), 0, target, 0, n);
      return;
    }
    if (!single || vectors.areFar()) {
      for (int i = 0; i < n; i++) {
        target[i] = greatestOf(i, n) * TransportBounds.ROUNDING;
      }
      return;
    }
    vectors.greatest(n, scalings.logs(), target);
    for (int i = 0; i < n; i++) {
      target[i] = Math.exp(target[i]) * TransportBounds.ROUNDING;
    }
  }

  private double greatestOf(int i, int n) {
    double greatest = 0;
    for (int j = 0; j < n; j++) {
      greatest = Math.max(greatest, j == i ? 0 : at(i, j));
    }
    return greatest;
  }

  /** Returns the scalings a; only those of the answers are set. */
  double[] scalings() {
    return scalings.logs();
  }

  @Override
  public double at(int i, int j) {
    double z = vectors.product(i, j);
    if (single && even() != null) {
      return (double) factors()[i] * factors()[j] * series(z);
    }
    if (single && Math.abs(z) < SERIES_UP_TO && !vectors.areFar()) {
      double[] factors = scalings.exponentials();
      return margin * factors[i] * factors[j] * series(z);
    }
    double[] logs = scalings.logs();
    return margin * Math.exp(logs[i] + logs[j] + z);
  }

  /** Returns exp(z) by its series. */
  private static double series(double z) {
    return 1 + z * (1 + z / 2 * (1 + z / 3 * (1 + z / 4 * (1 + z / 5))));
  }

  @Override
  public double bound(int i) {
    return bounds.all()[i];
  }

  /** Returns a bound that follows from rows of weights with a sum of 1. */
  @Override
  public double total(int n) {
    return margin * n / 2 * TransportBounds.ROUNDING;
  }

  @Override
  public boolean mayExceed(int i, int j, double difference) {
    return bounds.mayExceed(i, j, difference);
  }

  @Override
  public EvenMargins even() {
    return vectors.greatestProduct() <= LONGEST ? this : null;
  }

  @Override
  public float[] factors() {
    return scalings.even(margin);
  }

  @Override
  public float[] lengths() {
    return vectors.norms();
  }

  @Override
  public void row(int i, int from, int to, float[] target) {
    if (even() != null) {
      rows.ofShort(i, margin, from, to, target);
    } else {
      rows.ofAny(i, margin, from, to, target);
    }
  }

  @Override
  public ArrangedMargins arranged() {
    arranged.fill(margin, answers);
    return arranged;
  }
}
