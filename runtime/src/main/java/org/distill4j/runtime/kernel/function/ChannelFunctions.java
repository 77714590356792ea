package org.distill4j.runtime.kernel.function;

/** Functions of runs of floats that belong to channels; see {@link FloatFunctions}. */
public final class ChannelFunctions {

  private static final int LANES = 8;

  private ChannelFunctions() {}

  /** The sum of (x - centre)^2, in double. */
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

  /** The sum of y (x - centre), in double. */
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

  /** Adds a number of each channel to the sums, from a channel on. */
  public static void addEach(float[] x, int from, double[] sums) {
    for (int i = 0; i < x.length; i++) {
      sums[from + i] += x[i];
    }
  }

  /** {@link #squares} of a number of each channel. */
  public static void addSquares(float[] x, float[] centre, int from, double[] sums) {
    for (int i = 0; i < x.length; i++) {
      double distance = x[i] - centre[from + i];
      sums[from + i] += distance * distance;
    }
  }

  /** {@link #products} of a number of each channel. */
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
