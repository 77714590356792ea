package org.distill4j.dsl.objective;

/** The mean that a listwise loss takes. */
public enum Reduction {
  /** The sum over the pairs of an example, the mean over the batch. */
  EXAMPLES,
  /** The mean over all pairs of the batch; 0 without a pair. */
  PAIRS
}
