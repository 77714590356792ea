package org.distill4j.runtime.ranking;

import java.util.Arrays;

/** Counts how many of the places that were added lie before another: bits, and a tree of words. */
final class PlaceCounter {

  private static final int SHIFT = 6;

  private final long[] bits;

  /** A binary indexed tree: at w, the sum of the words after w without its lowest bit, up to w. */
  private final int[] tree;

  private int words;

  /** For places below the capacity. */
  PlaceCounter(int capacity) {
    this.bits = new long[(capacity >> SHIFT) + 1];
    this.tree = new int[bits.length + 1];
  }

  /** Begins again, for places below n. */
  void clear(int n) {
    words = (n >> SHIFT) + 1;
    Arrays.fill(bits, 0, words, 0);
    Arrays.fill(tree, 0, words + 1, 0);
  }

  /** Adds a place that is not there yet. */
  void add(int place) {
    int word = place >> SHIFT;
    bits[word] |= 1L << place;
    for (int i = word + 1; i <= words; i += i & -i) {
      tree[i]++;
    }
  }

  /** The number of places below an end. */
  int countBelow(int end) {
    int word = end >> SHIFT;
    int count = Long.bitCount(bits[word] & ((1L << end) - 1));
    for (int i = word; i > 0; i -= i & -i) {
      count += tree[i];
    }
    return count;
  }
}
