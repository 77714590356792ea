package org.distill4j.runtime.kernel.function;

/** Functions of runs of floats of one channel or of all channels; see {@link FloatFunctions}. */
public final class ChannelFunctions {

  private static final int LANES = 8;

  private ChannelFunctions() {}

  /** Returns the sum of (x - centre)^2, accumulated in double. */
  public static double squares(float[] x, float centre, int length) {
    double[] sums = new double[LANES];
    int whole = length - length % LANES;
    for (int i = 0; i < whole; i += LANES) {
      for (int j = 0; j < LANES; j++) {
        double distance = x[i + j] - centre;
        sums[j] += distance * distance;
      }
    }
    for (int i = whole; i < length; i++) {
      double distance = x[i] - centre;
      sums[0] += distance * distance;
    }
    return total(sums);
  }

  /** Returns the sum of y (x - centre), accumulated in double. */
  public static double products(float[] x, float centre, float[] y, int length) {
    double[] sums = new double[LANES];
    int whole = length - length % LANES;
    for (int i = 0; i < whole; i += LANES) {
      for (int j = 0; j < LANES; j++) {
        sums[j] += (double) (x[i + j] - centre) * y[i + j];
      }
    }
    for (int i = whole; i < length; i++) {
      sums[0] += (double) (x[i] - centre) * y[i];
    }
    return total(sums);
  }

  /** Adds one element per channel to the sums, starting at a channel. */
  public static void addEach(float[] x, int from, double[] sums) {
    for (int i = 0; i < x.length; i++) {
      sums[from + i] += x[i];
    }
  }

  /** Adds the terms of {@link #squares} for one element per channel. */
  public static void addSquares(float[] x, float[] centre, int from, double[] sums) {
    for (int i = 0; i < x.length; i++) {
      double distance = x[i] - centre[from + i];
      sums[from + i] += distance * distance;
    }
  }

  /** Adds the terms of {@link #products} for one element per channel. */
  public static void addProducts(float[] x, float[] centre, float[] y, int from, double[] sums) {
    for (int i = 0; i < x.length; i++) {
      sums[from + i] += (double) (x[i] - centre[from + i]) * y[i];
    }
  }

  private static double total(double[] values) {
    double total = 0;
    for (double value : values) {
      total += value;
    }
    return total;
  }

  /** x = factor (x - centre) + shift. */
  public static void affine(float[] x, float centre, float factor, float shift, int length) {
    for (int i = 0; i < length; i++) {
      x[i] = factor * (x[i] - centre) + shift;
    }
  }

  /** x = factor[i] (x - centre[i]) + shift[i]. */
  public static void affine(float[] x, float[] centre, float[] factor, float[] shift, int length) {
    for (int i = 0; i < length; i++) {
      x[i] = factor[i] * (x[i] - centre[i]) + shift[i];
    }
  }

  /** y = a y. */
  public static void scale(float[] a, float[] y, int length) {
    for (int i = 0; i < length; i++) {
      y[i] *= a[i];
    }
  }
}
