package org.distill4j.runtime.kernel.api;

/**
 * The positions of the steps of several sequences among rows: sequence i has row {@code first[step]
 * + i * stride} at a step.
 *
 * @param active the number of active sequences at each step, not increasing
 * @param first the row of the first sequence at each step
 * @param stride the number of rows from one sequence to the next
 */
public record SequenceSteps(int[] active, int[] first, int stride) {

  /**
   * Returns the layout of packed sequences: step by step, and within a step the active sequences.
   */
  public static SequenceSteps packed(int[] active) {
    int[] first = new int[active.length];
    for (int step = 1; step < active.length; step++) {
      first[step] = first[step - 1] + active[step - 1];
    }
    return new SequenceSteps(active, first, 1);
  }

  /** Returns the layout of sequences of equal length: sequence by sequence. */
  public static SequenceSteps unpadded(int sequences, int steps, boolean reversed) {
    int[] active = new int[steps];
    int[] first = new int[steps];
    for (int step = 0; step < steps; step++) {
      active[step] = sequences;
      first[step] = reversed ? steps - 1 - step : step;
    }
    return new SequenceSteps(active, first, steps);
  }

  /** Returns the number of steps of the longest sequence. */
  public int count() {
    return active.length;
  }
}
