package org.distill4j.runtime.ranking.pair;

/** The rules for the margins of a pairwise ranking loss. */
public enum Margins {
  /** The margin m for all pairs. */
  UNIFORM,
  /** m times a uniform random number from [0, 1) for each pair, drawn at each step. */
  RANDOM,
  /** m divided by the teacher's uncertainty about the pair. */
  UNCERTAINTY,
  /** m times the weight of the pair in the optimal transport whose costs are the uncertainties. */
  OPTIMAL_TRANSPORT
}
