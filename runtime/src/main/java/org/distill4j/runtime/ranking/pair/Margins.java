package org.distill4j.runtime.ranking.pair;

/** The margins of a pairwise ranking loss. */
public enum Margins {
  /** The margin m for all pairs. */
  UNIFORM,
  /** m times a random number in [0, 1) for each pair, drawn anew at each step. */
  RANDOM,
  /** m over the teacher's uncertainty about the pair. */
  UNCERTAINTY,
  /** m times the weight of the pair in the optimal transport whose costs are the uncertainties. */
  OPTIMAL_TRANSPORT
}
