package org.distill4j.runtime.ranking;

import java.util.Arrays;

/**
 * Sorts scores in descending order, equal ones by index, in time proportional to their number. The
 * position of a score in the range of all scores is quantised to twenty bits, which are sorted by
 * radix, ten bits at a time; an insertion sort corrects the few scores with equal keys. If these
 * are many, because some scores are outliers, the scores are sorted by all of their bits instead.
 * For one thread.
 */
public final class DescendingOrder {

  private static final int DIGIT_BITS = 10;
  private static final int DIGITS = 1 << DIGIT_BITS;
  private static final int STEPS = DIGITS * DIGITS;

  /** The mean number of moves of a score up to which insertion is faster than all bits. */
  private static final int FEW_MOVES = 4;

  private final int[] lower = new int[DIGITS];
  private final int[] upper = new int[DIGITS];
  private final int[] order;

  /** The key of each index in the upper half and the index in the lower, sorted as one number. */
  private long[] keys;

  private long[] next;

  /**
   * Creates arrays to work in.
   *
   * @param capacity the greatest number of scores
   */
  public DescendingOrder(int capacity) {
    this.order = new int[capacity];
    this.keys = new long[capacity];
    this.next = new long[capacity];
  }

  /**
   * Sorts the scores.
   *
   * @param scores finite numbers
   * @param length the number of scores
   * @return the indices in descending order of their scores; valid until the next call
   */
  public int[] of(double[] scores, int length) {
    placeInRange(scores, length);
    sort(length);
    if (!insert(scores, length)) {
      sortByBits(scores, length);
    }
    return order;
  }

  /** Sets the key of each score to its quantised distance from the highest. */
  private void placeInRange(double[] scores, int length) {
    double highest = Double.NEGATIVE_INFINITY;
    double lowest = Double.POSITIVE_INFINITY;
    for (int i = 0; i < length; i++) {
      double score = scores[i];
      // Branches that are rarely taken are faster here than minimum and maximum.
      if (score > highest) {
        highest = score;
      }
      if (score < lowest) {
        lowest = score;
      }
    }
    double scale = highest > lowest ? (STEPS - 1) / (highest - lowest) : 0;
    for (int i = 0; i < length; i++) {
      int step = (int) ((highest - scores[i]) * scale);
      keys[i] = above(Math.min(step, STEPS - 1), i);
    }
  }

  /**
   * Moves scores that are out of order. Returns false, unfinished, if that takes too many moves.
   */
  private boolean insert(double[] scores, int length) {
    int moves = FEW_MOVES * length;
    long last = -1;
    for (int i = 0; i < length; i++) {
      long key = keys[i];
      int index = (int) key;
      int place = i;
      // Rounding never makes the key of a lower score smaller than that of a higher one.
      if (key >> Integer.SIZE == last) {
        while (place > 0 && scores[order[place - 1]] < scores[index]) {
          order[place] = order[place - 1];
          place--;
        }
        moves -= i - place;
        if (moves < 0) {
          return false;
        }
      }
      order[place] = index;
      last = key >> Integer.SIZE;
    }
    return true;
  }

  /** The same by the numbers' bits, twenty at a time. */
  private void sortByBits(double[] scores, int length) {
    for (int i = 0; i < length; i++) {
      order[i] = i;
    }
    for (int shift = 0; shift < Long.SIZE; shift += 2 * DIGIT_BITS) {
      for (int i = 0; i < length; i++) {
        int index = order[i];
        keys[i] = above((bits(scores[index]) >>> shift) & (STEPS - 1), index);
      }
      sort(length);
      for (int i = 0; i < length; i++) {
        order[i] = (int) keys[i];
      }
    }
  }

  private static long above(long key, int index) {
    return key << Integer.SIZE | index;
  }

  /** Returns bits whose unsigned order is that of descending numbers, the same for both zeros. */
  private static long bits(double score) {
    long bits = Double.doubleToRawLongBits(score + 0.0);
    return bits ^ (~(bits >> 63) & Long.MAX_VALUE);
  }

  /** Sorts by the keys; the sort is stable. */
  private void sort(int length) {
    Arrays.fill(lower, 0);
    Arrays.fill(upper, 0);
    for (int i = 0; i < length; i++) {
      long key = keys[i];
      lower[digit(key, 0)]++;
      upper[digit(key, 1)]++;
    }
    distribute(0, lower, length);
    distribute(1, upper, length);
  }

  private static int digit(long key, int digit) {
    return (int) (key >>> (Integer.SIZE + digit * DIGIT_BITS)) & (DIGITS - 1);
  }

  private void distribute(int digit, int[] places, int length) {
    int place = 0;
    for (int i = 0; i < DIGITS; i++) {
      int size = places[i];
      places[i] = place;
      place += size;
    }
    for (int i = 0; i < length; i++) {
      long key = keys[i];
      next[places[digit(key, digit)]++] = key;
    }
    long[] sorted = next;
    next = keys;
    keys = sorted;
  }
}
