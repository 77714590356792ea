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

  /** y += factor x for two blocks. */
  public static void addScaled(
      float factor, float[] x, int fromX, float[] y, int fromY, int length) {
    for (int i = 0; i < length; i++) {
      y[fromY + i] += factor * x[fromX + i];
    }
  }
}
