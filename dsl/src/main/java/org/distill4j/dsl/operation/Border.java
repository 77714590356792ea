package org.distill4j.dsl.operation;

/** The treatment of image borders by a sliding window. */
public enum Border {
  /** Padded borders: the size of the result is that of the image divided by the stride. */
  SAME,
  /** No padding: the size of the result is (image size - window size) / stride + 1. */
  VALID
}
