package org.distill4j.runtime.kernel.array;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.distill4j.runtime.kernel.api.RowKernels;
import org.distill4j.runtime.kernel.api.SequenceSteps;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A packed batch of sequences without padding. Rows are ordered by step and, within a step, by
 * decreasing length of their sequences. The active sequences of a step are therefore always the
 * first ones, and a recurrent layer needs no mask. Batches without padding stay in place.
 *
 * @param rows for each packed row, its row in [batch * steps]
 * @param places for each row in [batch * steps], its packed row, or {@link RowKernels#NONE}
 * @param steps the packed rows of each step
 * @param last for each sequence, the packed row of its last step, or {@link RowKernels#NONE} where
 *     it has none
 * @param inPlace true if packed rows are at their original positions, so that nothing has to be
 *     moved
 */
public record Packing(int[] rows, int[] places, SequenceSteps steps, int[] last, boolean inPlace) {

  /**
   * Packs a batch.
   *
   * @param mask [batch, steps], not 0 for a step that counts, or null if all steps count
   * @param reversed true if each sequence is read from its last step to its first
   */
  public static Packing of(INDArray mask, int batch, int steps, boolean reversed) {
    boolean[] counts = counts(mask, batch * steps);
    if (mask == null || IntStream.range(0, counts.length).allMatch(row -> counts[row])) {
      return unpadded(batch, steps, reversed);
    }
    int[] lengths = new int[batch];
    for (int row = 0; row < counts.length; row++) {
      if (counts[row]) {
        lengths[row / steps]++;
      }
    }
    SequenceSteps packed = SequenceSteps.packed(active(lengths));
    int[] order = longestFirst(lengths, steps);
    int[] rows = new int[Arrays.stream(lengths).sum()];
    int[] places = new int[batch * steps];
    int[] last = new int[batch];
    Arrays.fill(places, RowKernels.NONE);
    Arrays.fill(last, RowKernels.NONE);
    for (int rank = 0; rank < batch; rank++) {
      int sequence = order[rank];
      int step = 0;
      for (int i = 0; i < steps; i++) {
        int row = sequence * steps + (reversed ? steps - 1 - i : i);
        if (counts[row]) {
          int place = packed.first()[step++] + rank;
          rows[place] = row;
          places[row] = place;
          last[sequence] = place;
        }
      }
    }
    return new Packing(rows, places, packed, last, false);
  }

  private static Packing unpadded(int batch, int steps, boolean reversed) {
    int[] same = IntStream.range(0, batch * steps).toArray();
    int end = reversed ? 0 : steps - 1;
    int[] last = IntStream.range(0, batch).map(sequence -> sequence * steps + end).toArray();
    return new Packing(same, same, SequenceSteps.unpadded(batch, steps, reversed), last, true);
  }

  private static boolean[] counts(INDArray mask, int length) {
    boolean[] counts = new boolean[length];
    if (mask == null) {
      Arrays.fill(counts, true);
      return counts;
    }
    double[] values = HostArrays.doubles(mask);
    for (int i = 0; i < length; i++) {
      counts[i] = values[i] != 0;
    }
    return counts;
  }

  private static int[] active(int[] lengths) {
    int[] active = new int[Arrays.stream(lengths).max().orElse(0)];
    for (int length : lengths) {
      for (int step = 0; step < length; step++) {
        active[step]++;
      }
    }
    return active;
  }

  /** Returns the sequences by decreasing length, in their original order if lengths are equal. */
  private static int[] longestFirst(int[] lengths, int steps) {
    int[] order = new int[lengths.length];
    int next = 0;
    for (int length = steps; length >= 0; length--) {
      for (int sequence = 0; sequence < lengths.length; sequence++) {
        if (lengths[sequence] == length) {
          order[next++] = sequence;
        }
      }
    }
    return order;
  }
}
