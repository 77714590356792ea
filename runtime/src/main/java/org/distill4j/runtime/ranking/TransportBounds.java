package org.distill4j.runtime.ranking;

/**
 * What no margin of an answer exceeds, for {@link TransportMargins}: by the lengths of the vectors,
 * or as they were recorded. For one thread; filled again for each example.
 */
final class TransportBounds {

  /** More than rows that are scaled to a sum of 1 have in one element. */
  static final double ROUNDING = 1.01;

  /** Up to here exp(y) is at most 1 + y + y^2. */
  private static final double SMALL_EXPONENT = 1.79;

  /** The greatest weight over the mean one from which on greatest weights are searched for. */
  private static final double UNEVEN = 1.5;

  private final PassVectors vectors;
  private final double[] factors;
  private final double[] bounds;
  private final float[] row;
  private boolean areRecorded;
  private boolean areMade;
  private int answers;
  private double margin;

  /**
   * Arrays to work in.
   *
   * @param factors exp(a)
   */
  TransportBounds(PassVectors vectors, double[] factors) {
    this.vectors = vectors;
    this.factors = factors;
    this.bounds = new double[factors.length];
    this.row = new float[factors.length];
  }

  /** Takes an example of n answers; its vectors and factors are read when a bound is asked for. */
  void begin(int n, double factor) {
    answers = n;
    margin = factor;
    areRecorded = false;
    areMade = false;
  }

  /** Takes an example with what no weight exceeds. */
  void begin(float[] weights, int n, double factor) {
    begin(n, factor);
    for (int i = 0; i < n; i++) {
      bounds[i] = factor * weights[i];
    }
    areRecorded = true;
    areMade = true;
  }

  /** All of them; not needed where margins are even. */
  double[] all() {
    if (!areMade) {
      vectors.bounds(answers, factors, row);
      for (int i = 0; i < answers; i++) {
        // A weight is never above 1, its row's sum; the product may overflow or be no number.
        double weight = factors[i] * row[i];
        bounds[i] = margin * (weight < 1 ? weight : 1) * ROUNDING;
      }
      areMade = true;
    }
    return bounds;
  }

  /** Whether the greatest is not much above the mean weight, with the factor 1. */
  boolean areEven() {
    double most = 0;
    for (int i = 0; i < answers; i++) {
      most = Math.max(most, all()[i]);
    }
    return most * answers < UNEVEN;
  }

  /** Whether the margin of two answers can be greater than a difference. */
  boolean mayExceed(int i, int j, double difference) {
    if (areRecorded) {
      return difference < bounds[j];
    }
    double y = vectors.norm(i) * vectors.norm(j);
    return y > SMALL_EXPONENT
        || !(difference > margin * factors[i] * factors[j] * (1 + y + y * y) * ROUNDING);
  }
}
