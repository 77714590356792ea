package org.distill4j.dsl.operation;

/** The value of steps that {@link MergeSteps} makes one. */
public enum StepMerging {
  /** The features of all, column by column. */
  CONCATENATION,
  /** Their mean. */
  MEAN
}
