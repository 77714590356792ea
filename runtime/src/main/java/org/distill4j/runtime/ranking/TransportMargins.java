package org.distill4j.runtime.ranking;

import org.distill4j.runtime.kernel.Rows;

/**
 * Margins m W_ij from the optimal transport whose costs are the uncertainties (ranking
 * distillation, CVPR 2024, algorithm 1): W_ij = exp(a_i + a_j + z_ij), with a scaling a for each
 * answer and the covariances z_ij = 2 Cov_ij / lambda. No matrix is kept.
 *
 * <p>Scalings are found by {@link TransportSolver} or were recorded. Of a, exp(a) and the latter in
 * single precision each is made when it is first needed.
 */
final class TransportMargins implements PairMargins, EvenMargins {

  /** What {@link #read} reads, without the vectors. */
  static final int RECORDED_ROWS = 3;

  /** Up to here the series of exp has an error below 4e-7. */
  private static final double SERIES_UP_TO = 0.25;

  private final double regularisation;
  private final boolean single;
  private final PassVectors vectors;
  private final TransportSolver solver;
  private final double[] scalings;
  private final double[] factors;

  /** The scalings as they were recorded. */
  private final float[] recorded;

  /** The factors times the root of the margin. */
  private final float[] evenFactors;

  private final TransportBounds bounds;
  private final TransportRows rows;
  private final ArrangedTransport arranged;
  private boolean scalingsAreKnown;
  private boolean factorsAreKnown;
  private boolean evenFactorsAreKnown;
  private int answers;
  private double margin;

  /**
   * Arrays to work in.
   *
   * @param regularisation lambda: K = exp(-U / lambda)
   * @param single whether single precision is enough
   */
  TransportMargins(int passes, int capacity, double regularisation, boolean single) {
    this(new PassVectors(passes, capacity, single), regularisation, single, capacity, capacity);
  }

  /** Margins that are only read; nothing is solved. */
  static TransportMargins read(int passes, int capacity) {
    return new TransportMargins(new PassVectors(passes, capacity, true), 1, true, capacity, 0);
  }

  private TransportMargins(
      PassVectors vectors, double regularisation, boolean single, int capacity, int solved) {
    this.regularisation = regularisation;
    this.single = single;
    this.vectors = vectors;
    this.solver = new TransportSolver(vectors, single, solved);
    this.scalings = new double[capacity];
    this.factors = new double[capacity];
    this.recorded = new float[capacity];
    this.evenFactors = new float[capacity];
    this.bounds = new TransportBounds(vectors, factors);
    this.rows = new TransportRows(vectors, capacity);
    this.arranged = new ArrangedTransport(vectors, scalings);
  }

  /**
   * Takes an example.
   *
   * @param factor m, or what else multiplies W
   */
  void fill(Uncertainty uncertainty, double factor) {
    vectors.fill(uncertainty, regularisation);
    weigh(uncertainty.answers(), factor);
  }

  /**
   * Takes an example in single precision.
   *
   * @param passes the scores of all answers, [passes][all answers]
   * @param order the answers, in the order in which they are counted
   * @param factor m, or what else multiplies W
   */
  void fill(float[][] passes, TeacherOrder order, double factor) {
    vectors.fill(passes, order.order(), order.answers(), regularisation);
    weigh(order.answers(), factor);
  }

  private void weigh(int n, double factor) {
    begin(n, factor);
    scalingsAreKnown = solver.solve(n, factors, scalings);
    factorsAreKnown = true;
    bounds.begin(n, margin);
  }

  private void begin(int n, double factor) {
    answers = n;
    margin = n < 2 ? 0 : factor;
    scalingsAreKnown = false;
    factorsAreKnown = false;
    evenFactorsAreKnown = false;
    rows.begin();
  }

  /**
   * Takes an example that was recorded: a row with the scalings, one with the lengths of the
   * vectors, one with what {@link #greatest} gave, and as many as there are passes with the
   * vectors, one after the other. The last two are not read before they are needed.
   *
   * @param factor m, or what else multiplies W
   */
  void read(Rows from, int first, int n, double factor) {
    begin(n, factor);
    from.read(first, recorded);
    vectors.read(from, first + 1, first + RECORDED_ROWS, n);
    bounds.begin(from, first + 2, n, margin);
  }

  /**
   * A number that no weight of an answer exceeds, for each of them; after an example was taken with
   * the factor 1. Where weights are uneven it is the greatest one, but for rounding.
   */
  void greatest(int n, double[] target) {
    if (bounds.areEven()) {
      System.arraycopy(bounds.all(), 0, target, 0, n);
      return;
    }
    if (!single) {
      for (int i = 0; i < n; i++) {
        target[i] = greatestOf(i, n) * TransportBounds.ROUNDING;
      }
      return;
    }
    vectors.greatest(n, scalings(), target);
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

  /**
   * The scalings a, of which no more than those of the answers are filled. Logarithms take longer
   * than the series does, and are seldom needed.
   */
  double[] scalings() {
    for (int i = 0; i < answers && !scalingsAreKnown; i++) {
      scalings[i] = factorsAreKnown ? Math.log(factors[i]) : recorded[i];
    }
    scalingsAreKnown = true;
    return scalings;
  }

  private double[] exponentials() {
    for (int i = 0; i < answers && !factorsAreKnown; i++) {
      factors[i] = Math.exp(recorded[i]);
    }
    factorsAreKnown = true;
    return factors;
  }

  @Override
  public double at(int i, int j) {
    double z = vectors.product(i, j);
    if (single && even() != null) {
      return (double) factors()[i] * factors()[j] * series(z);
    }
    if (single && Math.abs(z) < SERIES_UP_TO) {
      return margin * exponentials()[i] * exponentials()[j] * series(z);
    }
    return margin * Math.exp(scalings()[i] + scalings()[j] + z);
  }

  /** exp(z). */
  private static double series(double z) {
    return 1 + z * (1 + z / 2 * (1 + z / 3 * (1 + z / 4 * (1 + z / 5))));
  }

  @Override
  public double bound(int i) {
    return bounds.all()[i];
  }

  /** Each row's weights have a sum of 1. */
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
    if (!evenFactorsAreKnown) {
      float root = (float) Math.sqrt(margin);
      if (factorsAreKnown) {
        for (int i = 0; i < answers; i++) {
          evenFactors[i] = (float) factors[i];
        }
      } else {
        System.arraycopy(recorded, 0, evenFactors, 0, answers);
        vectors.exponential(evenFactors, answers);
      }
      for (int i = 0; i < answers; i++) {
        evenFactors[i] *= root;
      }
      evenFactorsAreKnown = true;
    }
    return evenFactors;
  }

  @Override
  public float[] lengths() {
    return vectors.norms();
  }

  @Override
  public void row(int i, int from, int to, float[] target) {
    if (even() != null) {
      rows.ofShort(i, exponentials(), margin, from, to, target);
    } else {
      rows.ofAny(i, scalings(), margin, from, to, target);
    }
  }

  @Override
  public ArrangedMargins arranged() {
    arranged.fill(exponentials(), vectors.greatestProduct(), margin, answers);
    if (!arranged.needsNoLogs()) {
      scalings();
    }
    return arranged;
  }
}
