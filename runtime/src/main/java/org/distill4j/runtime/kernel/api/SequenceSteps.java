package org.distill4j.runtime.kernel.api;

/**
 * Where the steps of several sequences lie among rows: row {@code first[step] + i * apart} is that
 * of sequence i in a step.
 *
 * @param active the number of sequences in each step, not increasing
 * @param first the row of the first sequence in each step
 * @param apart the rows from one sequence to the next
 */
public record SequenceSteps(int[] active, int[] first, int apart) {

  /** Step by step, and in each step the sequences that have not ended. */
  public static SequenceSteps packed(int[] active) {
    int[] first = new int[active.length];
    for (int step = 1; step < active.length; step++) {
      first[step] = first[step - 1] + active[step - 1];
    }
    return new SequenceSteps(active, first, 1);
  }

  /** Sequence by sequence, all of them equally long. */
  public static SequenceSteps unpadded(int sequences, int steps, boolean reversed) {
    int[] active = new int[steps];
    int[] first = new int[steps];
    for (int step = 0; step < steps; step++) {
      active[step] = sequences;
      first[step] = reversed ? steps - 1 - step : step;
    }
    return new SequenceSteps(active, first, steps);
  }

  /** The number of steps of the longest sequence. */
  public int count() {
    return active.length;
  }
}
