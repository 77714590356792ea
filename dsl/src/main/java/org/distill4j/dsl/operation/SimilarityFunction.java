package org.distill4j.dsl.operation;

/** The measure of similarity of two vectors. */
public enum SimilarityFunction {
  /** The inner product. */
  DOT,
  /** The cosine of the angle. */
  COSINE
}
