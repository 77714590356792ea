package org.distill4j.dsl.objective;

/** The correlation of two examples in {@link CorrelationCongruence}. */
public enum CorrelationKernel {
  /** The Taylor series of a Gaussian of their distance, for vectors of length 1. */
  GAUSSIAN,
  /** Their inner product. */
  BILINEAR
}
