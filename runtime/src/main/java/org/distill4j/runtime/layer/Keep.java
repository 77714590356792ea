package org.distill4j.runtime.layer;

/** The states of a recurrent layer that are returned. */
public enum Keep {
  /** The state at each step. */
  ALL,
  /** The last state of each direction. */
  LAST,
  /** The last state of each layer and direction, layer by layer. */
  FINAL,
  /** The last cell of each layer and direction, layer by layer. */
  FINAL_CELLS
}
