package org.distill4j.dsl;

/** The axis that the use of a {@link Block} runs over. */
public enum Over {
  /** A number of rounds, {@link Use#repeat}. */
  ROUNDS,
  /** The steps of a sequence, from the first to the last. */
  STEPS,
  /** The steps of a sequence, from the last to the first. */
  STEPS_BACKWARD
}
