package org.distill4j.runtime.ranking.list;

/** What the mean of a listwise loss is over. */
public enum Reduction {
  /** The sum over the pairs of an example, the mean over the batch. */
  EXAMPLES,
  /** The mean over all pairs of the batch; 0 without any. */
  PAIRS
}
