package org.distill4j.dsl.operation;

/** The states that a recurrent layer returns. */
public enum Keep {
  /** The state at each step. */
  ALL,
  /** The last state of each direction. */
  LAST
}
