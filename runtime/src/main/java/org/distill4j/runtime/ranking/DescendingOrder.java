package org.distill4j.runtime.ranking;

import java.util.Arrays;

/**
 * Sorts scores, greatest first and equal ones by their index, in time proportional to their number.
 * Each score's place in their range is a number of twenty bits, by which they are sorted ten bits
 * at a time; the few that share such a number, or are out of order for another reason, are put in
 * their places one by one. Where these are not few, because some scores are far from all others,
 * the bits of the scores themselves are sorted by. For one thread, since it keeps arrays to work
 * in.
 */
public final class DescendingOrder {

  private static final int DIGIT_BITS = 10;
  private static final int DIGITS = 1 << DIGIT_BITS;
  private static final int STEPS = DIGITS * DIGITS;

  /** So many moves of a score, in the mean, are less work than sorting by all bits. */
  private static final int FEW_MOVES = 4;

  private final int[] lower = new int[DIGITS];
  private final int[] upper = new int[DIGITS];
  private final int[] order;

  /** The key of each index, above the index itself: what is sorted is moved as a whole. */
  private long[] keys;

  private long[] next;

  /**
   * Arrays to work in.
   *
   * @param capacity the greatest number of scores
   */
  public DescendingOrder(int capacity) {
    this.order = new int[capacity];
    this.keys = new long[capacity];
    this.next = new long[capacity];
  }

  /**
   * Sorts.
   *
   * @param scores finite numbers
   * @param length how many of them
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

  /** The key of a score is how far it is from the highest, in steps of the range. */
  private void placeInRange(double[] scores, int length) {
    double highest = Double.NEGATIVE_INFINITY;
    double lowest = Double.POSITIVE_INFINITY;
    for (int i = 0; i < length; i++) {
      double score = scores[i];
      // Branches that are hardly ever taken are faster here than a minimum and a maximum.
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

  /** Moves what is out of order; whether that was little work: if not, it is not done. */
  private boolean insert(double[] scores, int length) {
    int moves = FEW_MOVES * length;
    long last = -1;
    for (int i = 0; i < length; i++) {
      long key = keys[i];
      int index = (int) key;
      int place = i;
      // Rounding never makes a lower score's key less than a higher one's.
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

  /** Bits that, without sign, are less for a greater number; one for both zeros. */
  private static long bits(double score) {
    long bits = Double.doubleToRawLongBits(score + 0.0);
    return bits ^ (~(bits >> 63) & Long.MAX_VALUE);
  }

  /** Sorts by the keys; what has equal keys stays in its order. */
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
