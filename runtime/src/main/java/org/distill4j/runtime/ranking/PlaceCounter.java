package org.distill4j.runtime.ranking;

import java.util.Arrays;

/** Counts how many of the places that were added lie before another: bits, and sums of words. */
final class PlaceCounter {

  private static final int SHIFT = 6;

  private final long[] bits;
  private final int[] before;
  private int words;

  /** For places below the capacity. */
  PlaceCounter(int capacity) {
    this.bits = new long[(capacity >> SHIFT) + 1];
    this.before = new int[bits.length];
  }

  /** Begins again, for places below n. */
  void clear(int n) {
    words = (n >> SHIFT) + 1;
    Arrays.fill(bits, 0, words, 0);
    Arrays.fill(before, 0, words, 0);
  }

  /** Adds a place that is not there yet. */
  void add(int place) {
    int word = place >> SHIFT;
    bits[word] |= 1L << place;
    for (int i = word + 1; i < words; i++) {
      before[i]++;
    }
  }

  /** The number of places below an end. */
  int countBelow(int end) {
    int word = end >> SHIFT;
    return before[word] + Long.bitCount(bits[word] & ((1L << end) - 1));
  }
}
