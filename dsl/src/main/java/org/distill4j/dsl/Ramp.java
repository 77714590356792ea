package org.distill4j.dsl;

/** How a {@link Weight} goes from its first value to its last one. */
public enum Ramp {
  /** In a straight line, a little in each step of the training. */
  LINEAR,
  /** Along half a cosine, a little in each step: slowly at both ends. */
  COSINE,
  /** In a straight line, but only from epoch to epoch. */
  STEP
}
