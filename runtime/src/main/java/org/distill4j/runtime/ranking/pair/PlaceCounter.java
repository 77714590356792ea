package org.distill4j.runtime.ranking.pair;

import java.util.Arrays;

/**
 * Counts how many of the first answers have places before another: of a permutation, with answers
 * in one order and places in another. Answers are added one after the other; what is known of all
 * of them before, for each 64 answers and each 64 places, spares counting what was added. For one
 * thread; its memory is the square of the number of answers, in bits, a few times over.
 */
final class PlaceCounter {

  private static final int SHIFT = 6;

  /** The answers that were added, as bits at their places. */
  private final long[] added;

  /** For 64 answers and 64 places: the answers with places before these, as bits. */
  private long[] before = new long[0];

  /** For the same: how many answers before these have places before those. */
  private int[] counts = new int[0];

  private int stride;

  /** For so many answers at most. */
  PlaceCounter(int capacity) {
    this.added = new long[(capacity >> SHIFT) + 1];
  }

  /**
   * Begins again, with no answer added.
   *
   * @param places the place of each answer, each below n once
   * @param n how many
   */
  void fill(int[] places, int n) {
    stride = (n >> SHIFT) + 2;
    if (before.length < stride * stride) {
      before = new long[stride * stride];
      counts = new int[stride * stride];
    }
    Arrays.fill(added, 0, stride - 1, 0);
    Arrays.fill(before, 0, stride * stride, 0);
    for (int answer = 0; answer < n; answer++) {
      before[(answer >> SHIFT) * stride + (places[answer] >> SHIFT) + 1] |= 1L << answer;
    }
    for (int row = 0; row < stride - 1; row++) {
      accumulate(row * stride);
    }
  }

  private void accumulate(int row) {
    long all = 0;
    for (int k = row; k < row + stride; k++) {
      all |= before[k];
      before[k] = all;
      counts[k + stride] = counts[k] + Long.bitCount(all);
    }
  }

  /** Adds the next answer, which has this place. */
  void add(int place) {
    added[place >> SHIFT] |= 1L << place;
  }

  /**
   * The number of answers added whose places are below an end.
   *
   * @param size how many were added
   */
  int countBelow(int end, int size) {
    int word = end >> SHIFT;
    int k = (size >> SHIFT) * stride + word;
    return counts[k]
        + Long.bitCount(before[k] & ((1L << size) - 1))
        + Long.bitCount(added[word] & ((1L << end) - 1));
  }
}
