package org.distill4j.dsl.operation;

/** The steps of a sequence that {@link StepSlice} selects. */
public enum StepRange {
  /** The first ones. */
  FIRST,
  /** The last ones. */
  LAST,
  /** All steps after the first ones. */
  ALL_BUT_FIRST,
  /** All steps before the last ones. */
  ALL_BUT_LAST
}
