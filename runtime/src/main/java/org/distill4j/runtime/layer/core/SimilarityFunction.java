package org.distill4j.runtime.layer.core;

/** The measure of similarity of two vectors. */
public enum SimilarityFunction {
  /** The inner product. */
  DOT,
  /** The cosine of the angle. */
  COSINE
}
