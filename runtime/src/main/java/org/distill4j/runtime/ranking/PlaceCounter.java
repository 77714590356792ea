package org.distill4j.runtime.ranking;

import java.util.Arrays;

/**
 * Counts how many of the places that were added lie before another. A place is a bit of a word;
 * eight words are a block. Nothing branches: what is added before each word of its block is kept in
 * fields of one number, and what is added before each block in an array that is gone through.
 */
final class PlaceCounter {

  private static final int WORD_SHIFT = 6;
  private static final int BLOCK_SHIFT = 3;
  private static final int LAST_WORD = (1 << BLOCK_SHIFT) - 1;

  /** The greatest number before a word of a block is 7 * 64, which 9 bits hold. */
  private static final int FIELD = 9;

  private static final int FIELD_MASK = (1 << FIELD) - 1;

  /** For each word of a block, 1 in the fields of those after it. */
  private static final long[] LATER_WORDS = new long[1 << BLOCK_SHIFT];

  /** Where the field of each word is: that of the first is the sign, which is never set. */
  private static final int[] FIELD_SHIFT = new int[1 << BLOCK_SHIFT];

  static {
    FIELD_SHIFT[0] = Long.SIZE - 1;
    for (int word = 1; word <= LAST_WORD; word++) {
      FIELD_SHIFT[word] = FIELD * (word - 1);
      for (int earlier = 0; earlier < word; earlier++) {
        LATER_WORDS[earlier] |= 1L << FIELD_SHIFT[word];
      }
    }
  }

  private final long[] bits;
  private final long[] beforeWords;
  private final int[] beforeBlock;
  private int blocks;

  /** For places below the capacity. */
  PlaceCounter(int capacity) {
    int most = (capacity >> (WORD_SHIFT + BLOCK_SHIFT)) + 1;
    this.bits = new long[most << BLOCK_SHIFT];
    this.beforeWords = new long[most];
    this.beforeBlock = new int[most];
  }

  /** Begins again, for places below n. */
  void clear(int n) {
    blocks = (n >> (WORD_SHIFT + BLOCK_SHIFT)) + 1;
    Arrays.fill(bits, 0, blocks << BLOCK_SHIFT, 0);
    Arrays.fill(beforeWords, 0, blocks, 0);
    Arrays.fill(beforeBlock, 0, blocks, 0);
  }

  /**
   * Adds a place that is not there yet, or does nothing.
   *
   * @param added 1 to add it, 0 for nothing
   */
  void addIf(int added, int place) {
    int word = place >> WORD_SHIFT;
    int block = word >> BLOCK_SHIFT;
    bits[word] |= (long) added << place;
    beforeWords[block] += LATER_WORDS[word & LAST_WORD] & -added;
    for (int later = 1; later < blocks; later++) {
      beforeBlock[later] += (block - later) >>> (Integer.SIZE - 1) & added;
    }
  }

  /** The number of places below an end. */
  int countBelow(int end) {
    int word = end >> WORD_SHIFT;
    int block = word >> BLOCK_SHIFT;
    return beforeBlock[block]
        + ((int) (beforeWords[block] >>> FIELD_SHIFT[word & LAST_WORD]) & FIELD_MASK)
        + Long.bitCount(bits[word] & ((1L << end) - 1));
  }
}
