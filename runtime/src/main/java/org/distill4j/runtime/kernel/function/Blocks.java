package org.distill4j.runtime.kernel.function;

/** Functions of blocks within arrays of floats. */
public final class Blocks {

  private static final int LANES = 8;

  private Blocks() {}

  /** Returns the inner product of two blocks. */
  public static float dot(float[] x, int fromX, float[] y, int fromY, int length) {
    float[] sums = new float[LANES];
    int whole = length - length % LANES;
    for (int i = 0; i < whole; i += LANES) {
      for (int lane = 0; lane < LANES; lane++) {
        sums[lane] += x[fromX + i + lane] * y[fromY + i + lane];
      }
    }
    float sum = 0;
    for (int i = whole; i < length; i++) {
      sum += x[fromX + i] * y[fromY + i];
    }
    for (float lane : sums) {
      sum += lane;
    }
    return sum;
  }

  /** Returns the sum of a block, in an order that leaves the lanes independent. */
  public static float sum(float[] x, int from, int length) {
    float a = 0;
    float b = 0;
    float c = 0;
    float d = 0;
    float e = 0;
    float f = 0;
    float g = 0;
    float h = 0;
    int whole = from + length - length % LANES;
    for (int i = from; i < whole; i += LANES) {
      a += x[i];
      b += x[i + 1];
      c += x[i + 2];
      d += x[i + 3];
      e += x[i + 4];
      f += x[i + 5];
      g += x[i + 6];
      h += x[i + 7];
    }
    for (int i = whole; i < from + length; i++) {
      a += x[i];
    }
    return a + b + (c + d) + (e + f + (g + h));
  }

  /** Returns the maximum of a block and a lower bound; not NaN if some element is a number. */
  public static float max(float[] x, int from, int length, float bound) {
    float max = bound;
    for (int i = from; i < from + length; i++) {
      if (x[i] > max) {
        max = x[i];
      }
    }
    return max;
  }

  /** y += factor x for two blocks. */
  public static void addScaled(
      float factor, float[] x, int fromX, float[] y, int fromY, int length) {
    for (int i = 0; i < length; i++) {
      y[fromY + i] += factor * x[fromX + i];
    }
  }
}
