package org.distill4j.runtime.ranking;

import java.util.Arrays;
import org.distill4j.runtime.kernel.HostRows;

/**
 * Margins m W_ij from the optimal transport whose costs are the uncertainties (ranking
 * distillation, CVPR 2024, algorithm 1): W_ij = exp(a_i + a_j + z_ij), with a scaling a for each
 * answer and the covariances z_ij = 2 Cov_ij / lambda. No matrix is kept.
 *
 * <p>In double precision the scalings are those of {@link Sinkhorn}. In single precision they are
 * those of {@link SeriesSinkhorn} where it is accurate, which it is unless uncertainties are
 * several times lambda, and of {@link MatrixSinkhorn} elsewhere.
 */
final class TransportMargins implements PairMargins, EvenMargins {

  /** Up to here the series of exp has an error below 4e-7. */
  private static final double SERIES_UP_TO = 0.25;

  private final double regularisation;
  private final boolean single;
  private final PassVectors vectors;
  private final Sinkhorn exact;
  private final SeriesSinkhorn series;
  private final MatrixSinkhorn matrix;
  private final double[] scalings;
  private final double[] factors;

  /** The factors where vectors are short, and elsewhere the logarithms, in single precision. */
  private final float[] rounded;

  private final TransportBounds bounds;
  private final float[] row;
  private final ArrangedTransport arranged;
  private boolean logsAreKnown;
  private boolean roundedAreKnown;
  private int answers;
  private double margin;

  /** The square root of the margin. */
  private double root;

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
    this.exact = new Sinkhorn(single ? 0 : solved, PairwiseSettings.TOLERANCE);
    this.series = new SeriesSinkhorn(vectors, single ? solved : 0);
    this.matrix = new MatrixSinkhorn(vectors, single ? solved : 0);
    this.scalings = new double[capacity];
    this.factors = new double[capacity];
    this.rounded = new float[capacity];
    this.bounds = new TransportBounds(vectors, factors);
    this.row = new float[capacity];
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
    answers = n;
    logsAreKnown = true;
    roundedAreKnown = false;
    Arrays.fill(scalings, 0, n, 0);
    if (n >= 2) {
      solve(n);
    }
    setMargin(n < 2 ? 0 : factor);
    bounds.begin(n, margin);
    if (vectors.greatestProduct() >= SERIES_UP_TO) {
      logs(n);
    }
  }

  /** The scalings a, of which no more than those of the answers are filled. */
  double[] scalings() {
    return logs(answers);
  }

  /**
   * Takes an example whose scalings are known.
   *
   * @param rows where they stand, then what {@link #greatest} gave, then the vectors, pass by pass
   * @param factor m, or what else multiplies W
   */
  void read(HostRows rows, int first, int n, double factor) {
    rows.read(first, row);
    for (int i = 0; i < n; i++) {
      scalings[i] = row[i];
    }
    vectors.exponential(row, n);
    for (int i = 0; i < n; i++) {
      factors[i] = row[i];
    }
    answers = n;
    logsAreKnown = true;
    roundedAreKnown = false;
    setMargin(n < 2 ? 0 : factor);
    rows.read(first + 1, row);
    bounds.begin(row, n, margin);
    vectors.read(rows, first + 2, n);
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
    vectors.greatest(n, logs(n), target);
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

  private void setMargin(double factor) {
    margin = factor;
    root = Math.sqrt(factor);
  }

  /** Logarithms take longer than the series does, and are seldom needed. */
  private double[] logs(int n) {
    for (int i = 0; i < n && !logsAreKnown; i++) {
      scalings[i] = Math.log(factors[i]);
    }
    logsAreKnown = true;
    return scalings;
  }

  private void solve(int n) {
    logsAreKnown = !(single && series.solve(n, factors));
    if (!logsAreKnown) {
      return;
    }
    if (single) {
      matrix.solve(n, scalings);
    } else {
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
    for (int i = 0; i < n; i++) {
      factors[i] = Math.exp(scalings[i]);
    }
  }

  @Override
  public double at(int i, int j) {
    double z = vectors.product(i, j);
    if (single && Math.abs(z) < SERIES_UP_TO) {
      double exp = 1 + z * (1 + z / 2 * (1 + z / 3 * (1 + z / 4 * (1 + z / 5))));
      return margin * factors[i] * factors[j] * exp;
    }
    return margin * Math.exp(scalings[i] + scalings[j] + z);
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
  public double factor(int i) {
    return root * factors[i];
  }

  @Override
  public double length(int i) {
    return vectors.norm(i);
  }

  @Override
  public void row(int i, int from, int to, float[] target) {
    boolean isShort = even() != null;
    round(isShort);
    if (isShort) {
      Arrays.fill(row, from, to, 0);
      vectors.products(i, from, to, row, target);
      series((float) (margin * factors[i]), from, to, target);
      return;
    }
    vectors.products(i, from, to, rounded, target);
    float shift = (float) (scalings[i] + Math.log(margin));
    int length = to - from;
    for (int j = 0; j < length; j++) {
      row[j] = target[from + j] + shift;
    }
    vectors.exponential(row, length);
    System.arraycopy(row, 0, target, from, length);
  }

  private void round(boolean isShort) {
    if (!roundedAreKnown) {
      double[] values = isShort ? factors : logs(answers);
      for (int j = 0; j < answers; j++) {
        rounded[j] = (float) values[j];
      }
      roundedAreKnown = true;
    }
  }

  /** target = own f exp(target), with an error below 4e-7 of it. */
  private void series(float own, int from, int to, float[] target) {
    for (int j = from; j < to; j++) {
      target[j] = own * rounded[j] * ArrangedTransport.series(target[j]);
    }
  }

  @Override
  public ArrangedMargins arranged() {
    arranged.fill(factors, vectors.greatestProduct(), margin, answers);
    if (!arranged.needsNoLogs()) {
      logs(answers);
    }
    return arranged;
  }
}
