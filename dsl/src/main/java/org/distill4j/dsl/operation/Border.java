package org.distill4j.dsl.operation;

/** What a moving window does at the edges of an image. */
public enum Border {
  /** It reaches over them: the result is the size of the image divided by the stride. */
  SAME,
  /** It stays inside: the result is (the size of the image - the window) / stride + 1. */
  VALID
}
