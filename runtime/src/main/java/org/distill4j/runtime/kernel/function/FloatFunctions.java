package org.distill4j.runtime.kernel.function;

import org.distill4j.runtime.kernel.api.Elementwise;

/**
 * Functions of blocks of floats. Every loop indexes all arrays with the loop variable itself, the
 * only form that the JIT reliably vectorises.
 */
public final class FloatFunctions {

  /** Argument from which tanh is 1 in float precision. */
  private static final float FLAT = 9f;

  private static final int LANES = 8;

  private FloatFunctions() {}

  /** x = function(x). */
  public static void apply(Elementwise function, float[] x, int length) {
    switch (function) {
      case IDENTITY -> {}
      case TANH -> tanh(x, length);
      case SIGMOID -> sigmoid(x, length);
      case RELU -> relu(x, length);
      case ELU -> elu(x, length);
      case SIGNED_ROOT -> RootFunctions.signedRoot(x, length);
      case GELU -> GateFunctions.gelu(x, length);
      case GELU_TANH -> GateFunctions.geluTanh(x, length);
      case SILU -> GateFunctions.silu(x, length);
      case EXP -> {
        clip((float) Elementwise.MOST_EXP, x, length);
        Exponential.ofThread().apply(x, length);
      }
      case LOG -> Logarithm.apply(x, length);
      case RECIPROCAL -> RootFunctions.reciprocal(x, length);
    }
  }

  /**
   * dy = dy function'(x).
   *
   * @param known x if {@link Elementwise#needsArgument}, otherwise y = function(x)
   */
  public static void gradient(Elementwise function, float[] known, float[] dy, int length) {
    switch (function) {
      case IDENTITY -> {}
      case TANH -> tanhGradient(known, dy, length);
      case SIGMOID -> sigmoidGradient(known, dy, length);
      case RELU -> reluGradient(known, dy, length);
      case ELU -> eluGradient(known, dy, length);
      case SIGNED_ROOT -> RootFunctions.signedRootGradient(known, dy, length);
      case GELU -> GateFunctions.geluGradient(known, dy, length);
      case GELU_TANH -> GateFunctions.geluTanhGradient(known, dy, length);
      case SILU -> GateFunctions.siluGradient(known, dy, length);
      case EXP -> multiply(known, dy, length);
      case LOG -> Logarithm.gradient(known, dy, length);
      case RECIPROCAL -> RootFunctions.reciprocalGradient(known, dy, length);
    }
  }

  private static void tanhGradient(float[] y, float[] dy, int length) {
    for (int i = 0; i < length; i++) {
      dy[i] = dy[i] * (1 - y[i] * y[i]);
    }
  }

  private static void sigmoidGradient(float[] y, float[] dy, int length) {
    for (int i = 0; i < length; i++) {
      dy[i] = dy[i] * y[i] * (1 - y[i]);
    }
  }

  private static void reluGradient(float[] y, float[] dy, int length) {
    for (int i = 0; i < length; i++) {
      dy[i] = y[i] > 0 ? dy[i] : 0;
    }
  }

  private static void eluGradient(float[] y, float[] dy, int length) {
    for (int i = 0; i < length; i++) {
      dy[i] = dy[i] * (Math.min(y[i], 0) + 1);
    }
  }

  private static void relu(float[] x, int length) {
    for (int i = 0; i < length; i++) {
      x[i] = Math.max(x[i], 0);
    }
  }

  /**
   * max(x, 0) + exp(min(x, 0)) - 1, using exp(2 v) - 1 = 2 t / (1 - t) for t = tanh(v), which keeps
   * full precision for small arguments.
   */
  private static void elu(float[] x, int length) {
    float[] t = new float[length];
    for (int i = 0; i < length; i++) {
      t[i] = Math.min(x[i], 0) * 0.5f;
    }
    tanh(t, length);
    for (int i = 0; i < length; i++) {
      x[i] = Math.max(x[i], 0) + 2 * t[i] / (1 - t[i]);
    }
  }

  /**
   * x = tanh(x), by a rational approximation x P(x^2) / Q(x^2) with minimal relative error on [-9,
   * 9], below 4e-7.
   */
  public static void tanh(float[] x, int length) {
    for (int i = 0; i < length; i++) {
      float v = Math.max(-FLAT, Math.min(FLAT, x[i]));
      float s = v * v;
      float p = 1.3354644E-8f * s + 2.060907e-5f;
      p = p * s + 3.4955873e-3f;
      p = p * s + 0.13381025f;
      p = p * s + 1;
      float q = 7.776551E-7f * s + 3.2856336e-4f;
      q = q * s + 2.587698e-2f;
      q = q * s + 0.46714342f;
      q = q * s + 1;
      x[i] = v * p / q;
    }
  }

  /** x = 1 / (1 + exp(-x)) = (1 + tanh(x / 2)) / 2. */
  public static void sigmoid(float[] x, int length) {
    for (int i = 0; i < length; i++) {
      x[i] = x[i] * 0.5f;
    }
    tanh(x, length);
    for (int i = 0; i < length; i++) {
      x[i] = x[i] * 0.5f + 0.5f;
    }
  }

  /** x = factor x. */
  public static void scale(float factor, float[] x, int length) {
    for (int i = 0; i < length; i++) {
      x[i] *= factor;
    }
  }

  /** x = min(max(x, -bound), bound). */
  public static void clip(float bound, float[] x, int length) {
    for (int i = 0; i < length; i++) {
      x[i] = Math.min(Math.max(x[i], -bound), bound);
    }
  }

  /** x = 1 where x is above the bound, 0 elsewhere. */
  public static void above(float bound, float[] x, int length) {
    for (int i = 0; i < length; i++) {
      x[i] = x[i] > bound ? 1 : 0;
    }
  }

  /** x = the sign of x. */
  public static void sign(float[] x, int length) {
    for (int i = 0; i < length; i++) {
      x[i] = Math.signum(x[i]);
    }
  }

  /** y = x y. */
  public static void multiply(float[] x, float[] y, int length) {
    for (int i = 0; i < length; i++) {
      y[i] *= x[i];
    }
  }

  /** y += x. */
  public static void add(float[] x, float[] y, int length) {
    for (int i = 0; i < length; i++) {
      y[i] += x[i];
    }
  }

  /** y += factor x. */
  public static void addScaled(float factor, float[] x, float[] y, int length) {
    for (int i = 0; i < length; i++) {
      y[i] += factor * x[i];
    }
  }

  /** sums += x^2. */
  public static void addSquares(float[] x, float[] sums, int length) {
    for (int i = 0; i < length; i++) {
      sums[i] += x[i] * x[i];
    }
  }

  /**
   * Returns the sum, accumulated in double. Eight separate variables let the additions overlap,
   * which an array of sums would not.
   */
  public static double sum(float[] x, int length) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    double e = 0;
    double f = 0;
    double g = 0;
    double h = 0;
    int whole = length - length % LANES;
    for (int i = 0; i < whole; i += LANES) {
      a += x[i];
      b += x[i + 1];
      c += x[i + 2];
      d += x[i + 3];
      e += x[i + 4];
      f += x[i + 5];
      g += x[i + 6];
      h += x[i + 7];
    }
    for (int i = whole; i < length; i++) {
      a += x[i];
    }
    return a + b + c + d + e + f + g + h;
  }

  /** Returns the inner product, accumulated in double. */
  public static double dot(float[] x, float[] y, int length) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    double e = 0;
    double f = 0;
    double g = 0;
    double h = 0;
    int whole = length - length % LANES;
    for (int i = 0; i < whole; i += LANES) {
      a += (double) x[i] * y[i];
      b += (double) x[i + 1] * y[i + 1];
      c += (double) x[i + 2] * y[i + 2];
      d += (double) x[i + 3] * y[i + 3];
      e += (double) x[i + 4] * y[i + 4];
      f += (double) x[i + 5] * y[i + 5];
      g += (double) x[i + 6] * y[i + 6];
      h += (double) x[i + 7] * y[i + 7];
    }
    for (int i = whole; i < length; i++) {
      a += (double) x[i] * y[i];
    }
    return a + b + c + d + e + f + g + h;
  }

  /** Returns the squared distance between two rows of a matrix, accumulated in double. */
  public static float squaredDistance(float[] rows, int one, int other, int columns) {
    double[] sums = new double[LANES];
    int x = one * columns;
    int y = other * columns;
    int whole = columns - columns % LANES;
    for (int i = 0; i < whole; i += LANES) {
      for (int j = 0; j < LANES; j++) {
        float difference = rows[x + i + j] - rows[y + i + j];
        sums[j] += (double) difference * difference;
      }
    }
    for (int i = whole; i < columns; i++) {
      float difference = rows[x + i] - rows[y + i];
      sums[0] += (double) difference * difference;
    }
    return (float) total(sums);
  }

  private static double total(double[] values) {
    double total = 0;
    for (double value : values) {
      total += value;
    }
    return total;
  }

  /** Returns the maximum. */
  public static float max(float[] x, int length) {
    float max = Float.NEGATIVE_INFINITY;
    for (int i = 0; i < length; i++) {
      max = x[i] > max ? x[i] : max;
    }
    return max;
  }
}
