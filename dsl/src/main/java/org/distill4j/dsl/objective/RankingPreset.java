package org.distill4j.dsl.objective;

/** The readings of {@link PairwiseRanking}. */
public enum RankingPreset {
  /** The text of the paper. */
  PAPER,
  /**
   * A development program of the paper's first author, which differs from the text: the uncertainty
   * is an unbiased standard deviation of at most 15, the transport has marginals of 1 / n and its
   * weights are multiplied by 1000, and the mean is taken over all pairs of the first {@code top}
   * answers by index, tied ones included.
   */
  DEVELOPMENT,
  /**
   * The same program with a logistic loss of the differences divided by the margin, weighted by the
   * transport.
   */
  DEVELOPMENT_LOGISTIC
}
