package org.distill4j.dsl.operation;

/** What pooling makes of the pixels that the window covers. */
public enum PoolingFunction {
  /** The greatest of them. */
  MAX,
  /** Their mean. */
  MEAN
}
