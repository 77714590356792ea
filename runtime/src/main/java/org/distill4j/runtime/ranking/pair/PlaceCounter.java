package org.distill4j.runtime.ranking.pair;

import java.util.Arrays;

/**
 * Counts the answers among the first ones of a permutation whose places are below an end. Answers
 * are added one by one; precomputed counts for every block of 64 answers and 64 places make each
 * query constant in time. For one thread. The memory in bits is a small multiple of the squared
 * number of answers.
 */
final class PlaceCounter {

  private static final int SHIFT = 6;

  /** The added answers as bits at their places. */
  private final long[] added;

  /** For each block of 64 answers and 64 places: the answers with lower places, as bits. */
  private long[] before = new long[0];

  /** For each such block: the number of earlier answers with lower places. */
  private int[] counts = new int[0];

  private int stride;

  /** Creates arrays for a greatest number of answers. */
  PlaceCounter(int capacity) {
    this.added = new long[(capacity >> SHIFT) + 1];
  }

  /**
   * Starts over without any added answer.
   *
   * @param places the place of each answer, a permutation of 0 to n - 1
   * @param n the number of answers
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
   * Returns the number of added answers whose places are below an end.
   *
   * @param size the number of added answers
   */
  int countBelow(int end, int size) {
    int word = end >> SHIFT;
    int k = (size >> SHIFT) * stride + word;
    return counts[k]
        + Long.bitCount(before[k] & ((1L << size) - 1))
        + Long.bitCount(added[word] & ((1L << end) - 1));
  }
}
