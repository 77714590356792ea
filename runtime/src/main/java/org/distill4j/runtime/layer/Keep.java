package org.distill4j.runtime.layer;

/** Which states of a recurrent layer are its result. */
public enum Keep {
  /** The state at each step. */
  ALL,
  /** The last state of each direction. */
  LAST
}
