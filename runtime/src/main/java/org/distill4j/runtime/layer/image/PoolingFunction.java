package org.distill4j.runtime.layer.image;

/** The reduction of the pixels under a window. */
public enum PoolingFunction {
  /** The maximum. */
  MAX,
  /** The mean. */
  MEAN
}
