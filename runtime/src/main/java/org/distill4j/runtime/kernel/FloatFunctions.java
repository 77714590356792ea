package org.distill4j.runtime.kernel;

/**
 * Functions of blocks of floats, written so that the compiler turns their loops into vector
 * instructions where it can.
 */
final class FloatFunctions {

  private static final float LOG2_E = (float) (1 / Math.log(2));

  /** log(2) in two parts, so that the remainder of the division by it is exact. */
  private static final float LOG_2_HIGH = 355f / 512;

  private static final float LOG_2_LOW = (float) (Math.log(2) - 355.0 / 512);

  /** 1.5 * 2^23: adding it rounds to an integer, which its lowest bits then are. */
  private static final float ROUNDER = 12582912f;

  private static final int ROUNDER_BITS = Float.floatToRawIntBits(ROUNDER);
  private static final float LEAST_EXPONENT = -87f;
  private static final float GREATEST_EXPONENT = 88f;

  /** Where tanh is 1 to the precision of float. */
  private static final float FLAT = 9f;

  private FloatFunctions() {}

  /** y = function(x). */
  static void apply(Elementwise function, float[] x, float[] y, int length) {
    switch (function) {
      case IDENTITY -> System.arraycopy(x, 0, y, 0, length);
      case TANH -> tanh(x, 0, y, 0, length);
      case SIGMOID -> sigmoid(x, 0, y, 0, length);
      case RELU -> relu(x, y, length);
      case ELU -> elu(x, y, length);
    }
  }

  /** dx = dy function'(x), from y = function(x). */
  static void gradient(Elementwise function, float[] y, float[] dy, float[] dx, int length) {
    switch (function) {
      case IDENTITY -> System.arraycopy(dy, 0, dx, 0, length);
      case TANH -> tanhGradient(y, dy, dx, length);
      case SIGMOID -> sigmoidGradient(y, dy, dx, length);
      case RELU -> reluGradient(y, dy, dx, length);
      case ELU -> eluGradient(y, dy, dx, length);
    }
  }

  private static void tanhGradient(float[] y, float[] dy, float[] dx, int length) {
    for (int i = 0; i < length; i++) {
      dx[i] = dy[i] * (1 - y[i] * y[i]);
    }
  }

  private static void sigmoidGradient(float[] y, float[] dy, float[] dx, int length) {
    for (int i = 0; i < length; i++) {
      dx[i] = dy[i] * y[i] * (1 - y[i]);
    }
  }

  private static void reluGradient(float[] y, float[] dy, float[] dx, int length) {
    for (int i = 0; i < length; i++) {
      dx[i] = y[i] > 0 ? dy[i] : 0;
    }
  }

  private static void eluGradient(float[] y, float[] dy, float[] dx, int length) {
    for (int i = 0; i < length; i++) {
      dx[i] = y[i] > 0 ? dy[i] : dy[i] * (y[i] + 1);
    }
  }

  private static void relu(float[] x, float[] y, int length) {
    for (int i = 0; i < length; i++) {
      y[i] = Math.max(x[i], 0);
    }
  }

  private static void elu(float[] x, float[] y, int length) {
    for (int i = 0; i < length; i++) {
      y[i] = x[i] > 0 ? x[i] : (float) Math.expm1(x[i]);
    }
  }

  /**
   * tanh by a rational function x P(x^2) / Q(x^2) that was fitted for the least relative error on
   * [-9, 9]; that error is below 4e-7.
   */
  static void tanh(float[] x, int from, float[] y, int to, int length) {
    for (int i = 0; i < length; i++) {
      float v = Math.max(-FLAT, Math.min(FLAT, x[from + i]));
      float s = v * v;
      float p = 1.3354644E-8f * s + 2.060907e-5f;
      p = p * s + 3.4955873e-3f;
      p = p * s + 0.13381025f;
      p = p * s + 1;
      float q = 7.776551E-7f * s + 3.2856336e-4f;
      q = q * s + 2.587698e-2f;
      q = q * s + 0.46714342f;
      q = q * s + 1;
      y[to + i] = v * p / q;
    }
  }

  /** 1 / (1 + exp(-x)) = (1 + tanh(x / 2)) / 2. */
  static void sigmoid(float[] x, int from, float[] y, int to, int length) {
    for (int i = 0; i < length; i++) {
      y[to + i] = x[from + i] * 0.5f;
    }
    tanh(y, to, y, to, length);
    for (int i = 0; i < length; i++) {
      y[to + i] = y[to + i] * 0.5f + 0.5f;
    }
  }

  /**
   * exp(x), by seven terms of its series around the next power of 2, with a relative error below
   * 2e-7; 1.6e-38 for all that is less than that.
   */
  static float exp(float x) {
    float v = x < LEAST_EXPONENT ? LEAST_EXPONENT : x > GREATEST_EXPONENT ? GREATEST_EXPONENT : x;
    float rounded = v * LOG2_E + ROUNDER;
    float n = rounded - ROUNDER;
    float r = v - n * LOG_2_HIGH - n * LOG_2_LOW;
    float p = r / 5040 + 1f / 720;
    p = p * r + 1f / 120;
    p = p * r + 1f / 24;
    p = p * r + 1f / 6;
    p = p * r + 0.5f;
    int exponent = Float.floatToRawIntBits(rounded) - ROUNDER_BITS + 127;
    return (p * r * r + r + 1) * Float.intBitsToFloat(exponent << 23);
  }

  static double sum(float[] x, int length) {
    double sum = 0;
    for (int i = 0; i < length; i++) {
      sum += x[i];
    }
    return sum;
  }

  /** The sum of the squares. */
  static double sumOfSquares(float[] x, int length) {
    return dot(x, x, length);
  }

  /** The sum of the products, in eight sums that do not wait for one another. */
  static double dot(float[] x, float[] y, int length) {
    double[] sums = new double[8];
    int whole = length - length % 8;
    for (int i = 0; i < whole; i += 8) {
      for (int j = 0; j < 8; j++) {
        sums[j] += (double) x[i + j] * y[i + j];
      }
    }
    for (int i = whole; i < length; i++) {
      sums[0] += (double) x[i] * y[i];
    }
    return sum(sums);
  }

  private static double sum(double[] values) {
    double total = 0;
    for (double value : values) {
      total += value;
    }
    return total;
  }

  /** y += factor x. */
  static void addScaled(float factor, float[] x, int from, float[] y, int to, int length) {
    for (int i = 0; i < length; i++) {
      y[to + i] += factor * x[from + i];
    }
  }
}
