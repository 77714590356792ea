package org.distill4j.runtime.layer;

/** What pooling makes of the pixels that a window covers. */
public enum PoolingFunction {
  /** The greatest of them. */
  MAX,
  /** Their mean. */
  MEAN
}
