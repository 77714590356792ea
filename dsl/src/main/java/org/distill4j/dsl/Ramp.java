package org.distill4j.dsl;

/** The shape of a {@link Weight} that changes from its first value to its last one. */
public enum Ramp {
  /** Linear, updated in each step of the training. */
  LINEAR,
  /** Half a cosine, updated in each step: slow at both ends. */
  COSINE,
  /** Linear, updated once per epoch. */
  STEP
}
