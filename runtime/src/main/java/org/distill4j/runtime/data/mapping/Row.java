package org.distill4j.runtime.data.mapping;

/**
 * The data of one example for a slot. The arrays must not be changed.
 *
 * @param indices words, classes or labels; empty if there are none
 * @param numbers numbers, or the weights of the classes; empty if there are none
 */
public record Row(int[] indices, float[] numbers) {

  private static final int[] NO_INDICES = {};
  private static final float[] NO_NUMBERS = {};

  /** Returns a row of numbers. */
  public static Row of(float... numbers) {
    return new Row(NO_INDICES, numbers);
  }

  /** Returns a row of indices. */
  public static Row of(int... indices) {
    return new Row(indices, NO_NUMBERS);
  }
}
