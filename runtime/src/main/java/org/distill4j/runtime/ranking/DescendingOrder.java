package org.distill4j.runtime.ranking;

import java.util.Arrays;

/**
 * Sorts scores, greatest first and equal ones by their index, in time proportional to their number:
 * eleven bits at a time, from the lowest. For one thread, since it keeps arrays to work in.
 */
public final class DescendingOrder {

  private static final int DIGIT_BITS = 11;
  private static final int DIGITS = 1 << DIGIT_BITS;
  private static final int KEY_DIGITS = 3;

  private final int[][] counts = new int[KEY_DIGITS][DIGITS];
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
   * @param single whether all of them are numbers of single precision, which is faster
   * @return the indices in descending order of their scores; valid until the next call
   */
  public int[] of(double[] scores, int length, boolean single) {
    if (single) {
      for (int i = 0; i < length; i++) {
        int bits = Float.floatToRawIntBits((float) scores[i] + 0f);
        keys[i] = above(bits ^ (~(bits >> 31) & Integer.MAX_VALUE), i);
      }
      sort(length);
      return order;
    }
    for (int i = 0; i < length; i++) {
      keys[i] = above(key(scores[i]), i);
    }
    sort(length);
    for (int i = 0; i < length; i++) {
      int index = order[i];
      keys[i] = above(key(scores[index]) >>> Integer.SIZE, index);
    }
    sort(length);
    return order;
  }

  private static long above(long key, int index) {
    return key << Integer.SIZE | index;
  }

  /** A key that, without sign, is less for a greater number; one for both zeros. */
  private static long key(double score) {
    long bits = Double.doubleToRawLongBits(score + 0.0);
    return bits ^ (~(bits >> 63) & Long.MAX_VALUE);
  }

  /** Sorts by the keys without sign; what has equal keys stays in its order. */
  private void sort(int length) {
    for (int[] count : counts) {
      Arrays.fill(count, 0);
    }
    for (int i = 0; i < length; i++) {
      long key = keys[i];
      counts[0][digit(key, 0)]++;
      counts[1][digit(key, 1)]++;
      counts[2][digit(key, 2)]++;
    }
    for (int digit = 0; digit < KEY_DIGITS; digit++) {
      addUp(counts[digit]);
    }
    distribute(0, length);
    distribute(1, length);
    int[] places = counts[2];
    for (int i = 0; i < length; i++) {
      order[places[digit(keys[i], 2)]++] = (int) keys[i];
    }
  }

  private static int digit(long key, int digit) {
    return (int) (key >>> (Integer.SIZE + digit * DIGIT_BITS)) & (DIGITS - 1);
  }

  private static void addUp(int[] count) {
    int place = 0;
    for (int i = 0; i < DIGITS; i++) {
      int size = count[i];
      count[i] = place;
      place += size;
    }
  }

  private void distribute(int digit, int length) {
    int[] places = counts[digit];
    int shift = Integer.SIZE + digit * DIGIT_BITS;
    for (int i = 0; i < length; i++) {
      long key = keys[i];
      next[places[(int) (key >>> shift) & (DIGITS - 1)]++] = key;
    }
    long[] sorted = next;
    next = keys;
    keys = sorted;
  }
}
