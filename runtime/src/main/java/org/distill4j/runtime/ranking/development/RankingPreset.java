package org.distill4j.runtime.ranking.development;

/** The readings of pairwise ranking distillation. */
public enum RankingPreset {
  /** The text of the paper. */
  PAPER,
  /** A development program of its first author, with a hinge: {@link DevelopmentPairs}. */
  DEVELOPMENT,
  /** The same program with a logistic loss, whose weights are those of the transport. */
  DEVELOPMENT_LOGISTIC
}
