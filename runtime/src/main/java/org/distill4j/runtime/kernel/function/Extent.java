package org.distill4j.runtime.kernel.function;

import java.util.Arrays;

/**
 * The lowest and the highest of many floats, in lanes that the JIT vectorises. Both are NaN if some
 * element is. Not thread-safe.
 */
public final class Extent {

  private static final int LANES = 256;

  private final float[] low = new float[LANES];
  private final float[] high = new float[LANES];
  private float lowest;
  private float highest;

  /** Reads the first elements of an array, at least one. */
  public void read(float[] x, int length) {
    lowest = Float.POSITIVE_INFINITY;
    highest = Float.NEGATIVE_INFINITY;
    int whole = length - length % LANES;
    if (whole > 0) {
      Arrays.fill(low, lowest);
      Arrays.fill(high, highest);
      for (int begin = 0; begin < whole; begin += LANES) {
        merge(x, begin);
      }
      mergeAll(low, 0, LANES);
      mergeAll(high, 0, LANES);
    }
    mergeAll(x, whole, length);
  }

  private void merge(float[] x, int begin) {
    for (int i = 0; i < LANES; i++) {
      low[i] = Math.min(low[i], x[begin + i]);
      high[i] = Math.max(high[i], x[begin + i]);
    }
  }

  private void mergeAll(float[] x, int from, int to) {
    for (int i = from; i < to; i++) {
      lowest = Math.min(lowest, x[i]);
      highest = Math.max(highest, x[i]);
    }
  }

  /** Returns the lowest element of the last array. */
  public float lowest() {
    return lowest;
  }

  /** Returns the highest element of the last array. */
  public float highest() {
    return highest;
  }
}
