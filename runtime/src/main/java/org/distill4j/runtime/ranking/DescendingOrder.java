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

  private final int[] keys;
  private final int[][] counts = new int[KEY_DIGITS][DIGITS];
  private int[] order;
  private int[] next;

  /**
   * Arrays to work in.
   *
   * @param capacity the greatest number of scores
   */
  public DescendingOrder(int capacity) {
    this.keys = new int[capacity];
    this.order = new int[capacity];
    this.next = new int[capacity];
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
    for (int i = 0; i < length; i++) {
      order[i] = i;
    }
    if (single) {
      for (int i = 0; i < length; i++) {
        int bits = Float.floatToRawIntBits((float) scores[i] + 0f);
        keys[i] = bits ^ (~(bits >> 31) & Integer.MAX_VALUE);
      }
      sort(length);
      return order;
    }
    for (int i = 0; i < length; i++) {
      keys[i] = (int) key(scores[i]);
    }
    sort(length);
    for (int i = 0; i < length; i++) {
      keys[i] = (int) (key(scores[i]) >>> Integer.SIZE);
    }
    sort(length);
    return order;
  }

  /** A key that, without sign, is less for a greater number; one for both zeros. */
  private static long key(double score) {
    long bits = Double.doubleToRawLongBits(score + 0.0);
    return bits ^ (~(bits >> 63) & Long.MAX_VALUE);
  }

  /** Sorts the order by the keys without sign; what has equal keys stays in its order. */
  private void sort(int length) {
    for (int[] count : counts) {
      Arrays.fill(count, 0);
    }
    for (int i = 0; i < length; i++) {
      int key = keys[i];
      counts[0][key & (DIGITS - 1)]++;
      counts[1][(key >>> DIGIT_BITS) & (DIGITS - 1)]++;
      counts[2][key >>> (2 * DIGIT_BITS)]++;
    }
    for (int digit = 0; digit < KEY_DIGITS; digit++) {
      distribute(counts[digit], digit * DIGIT_BITS, length);
      int[] sorted = next;
      next = order;
      order = sorted;
    }
  }

  private void distribute(int[] count, int shift, int length) {
    int place = 0;
    for (int i = 0; i < DIGITS; i++) {
      int size = count[i];
      count[i] = place;
      place += size;
    }
    for (int i = 0; i < length; i++) {
      int index = order[i];
      next[count[(keys[index] >>> shift) & (DIGITS - 1)]++] = index;
    }
  }
}
