package org.distill4j.runtime.ranking.pair;

/**
 * The settings of a pairwise ranking loss.
 *
 * @param margin m, at least 0
 * @param margins what the margin of a pair is
 * @param scaled whether transport margins are multiplied by the number of answers less 1, which
 *     makes their mean m
 * @param regularisation lambda in exp(-U / lambda), above 0
 * @param minUncertainty what an uncertainty is not let below where margins are its reciprocal
 * @param top how many of the teacher's best answers are ranked, at least 1
 */
public record PairwiseSettings(
    double margin,
    Margins margins,
    boolean scaled,
    double regularisation,
    double minUncertainty,
    int top) {

  /** Checks the ranges. */
  public PairwiseSettings {
    if (!(margin >= 0 && margin < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("margin must be at least 0 and finite, but is " + margin);
    }
    requirePositive("regularisation", regularisation);
    requirePositive("minUncertainty", minUncertainty);
    if (top < 1) {
      throw new IllegalArgumentException("top must be at least 1, but is " + top);
    }
  }

  private static void requirePositive(String name, double value) {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(name + " must be above 0 and finite, but is " + value);
    }
  }

  /** Whether margins follow from stochastic passes of the teacher. */
  public boolean usesPasses() {
    return margins == Margins.UNCERTAINTY || margins == Margins.OPTIMAL_TRANSPORT;
  }

  /** What a weight of the transport between n answers is multiplied by. */
  double transportFactor(int n) {
    return scaled ? margin * (n - 1) : margin;
  }
}
