package org.distill4j.runtime.layer.sequence;

/** The steps of a sequence that {@link StepSliceLayer} selects. */
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
