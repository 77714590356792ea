package org.distill4j.dsl.operation;

/** Pooling functions over the pixels of a window. */
public enum PoolingFunction {
  /** The maximum. */
  MAX,
  /** The mean. */
  MEAN
}
