package org.distill4j.runtime.layer.grid;

/** The value of steps that become one. */
public enum StepMerging {
  /** The features of all, column by column. */
  CONCATENATION,
  /** Their mean. */
  MEAN
}
