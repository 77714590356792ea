package org.distill4j.runtime.loss.relation;

/** The correlation of two examples in {@link CorrelationCongruenceLoss}. */
public enum CorrelationKernel {
  /** The Taylor series of a Gaussian of their distance, for vectors of length 1. */
  GAUSSIAN,
  /** Their inner product. */
  BILINEAR
}
