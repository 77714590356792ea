package org.distill4j.runtime.kernel.function;

/**
 * Activations that multiply their argument by a gate between 0 and 1: GELU (Hendrycks and Gimpel
 * 2016) and SiLU. Their derivatives are functions of the argument.
 */
final class GateFunctions {

  /** Argument from which erf is 1 in float precision. */
  private static final float FLAT = 3.92f;

  private static final float SQRT_HALF = (float) Math.sqrt(0.5);
  private static final float NORMAL = (float) (1 / Math.sqrt(2 * Math.PI));
  private static final float INNER = (float) Math.sqrt(2 / Math.PI);
  private static final float CUBIC = 0.044715f;

  private static final ThreadLocal<float[]> WORK = ThreadLocal.withInitial(() -> new float[0]);

  private GateFunctions() {}

  /** Returns the work array of the current thread, with arbitrary contents. */
  private static float[] work(int length) {
    if (WORK.get().length < length) {
      WORK.set(new float[length]);
    }
    return WORK.get();
  }

  /** x = x (1 + erf(x / sqrt(2))) / 2. */
  static void gelu(float[] x, int length) {
    for (int i = 0; i < length; i++) {
      x[i] = x[i] * (0.5f + 0.5f * erf(x[i] * SQRT_HALF));
    }
  }

  /**
   * erf(x) by a rational approximation x P(x^2) / Q(x^2) with minimal relative error on [-3.92,
   * 3.92], below 5e-7.
   */
  private static float erf(float x) {
    float v = Math.max(-FLAT, Math.min(FLAT, x));
    float s = v * v;
    float p = 2.0500927e-6f * s + 2.848795e-4f;
    p = p * s + 3.765512e-3f;
    p = p * s + 5.274839e-2f;
    p = p * s + 0.19040415f;
    p = p * s + 1.1283792f;
    float q = 3.8091606e-5f * s + 1.1625085e-3f;
    q = q * s + 1.4969005e-2f;
    q = q * s + 0.11410813f;
    q = q * s + 0.502074f;
    q = q * s + 1;
    return v * p / q;
  }

  /** dy = dy (Phi(x) + x phi(x)) with the standard normal distribution. */
  static void geluGradient(float[] x, float[] dy, int length) {
    float[] density = work(length);
    for (int i = 0; i < length; i++) {
      density[i] = -0.5f * x[i] * x[i];
    }
    Exponential.ofThread().apply(density, length);
    for (int i = 0; i < length; i++) {
      float slope = x[i] * density[i] * NORMAL + 0.5f;
      dy[i] = dy[i] * (slope + 0.5f * erf(x[i] * SQRT_HALF));
    }
  }

  /** x = x s, with s = (1 + tanh(u)) / 2 and u = sqrt(2 / pi) (x + 0.044715 x^3). */
  static void geluTanh(float[] x, int length) {
    FloatFunctions.multiply(tanhGate(x, length), x, length);
  }

  /** (1 + tanh(u)) / 2 = 1 / (1 + exp(-2 u)). */
  private static float[] tanhGate(float[] x, int length) {
    float[] gate = work(length);
    for (int i = 0; i < length; i++) {
      gate[i] = 2 * INNER * (x[i] + CUBIC * x[i] * x[i] * x[i]);
    }
    sigmoid(gate, length);
    return gate;
  }

  /** x = 1 / (1 + exp(-x)), with a small relative error for negative arguments as well. */
  private static void sigmoid(float[] x, int length) {
    FloatFunctions.scale(-1, x, length);
    Exponential.ofThread().apply(x, length);
    for (int i = 0; i < length; i++) {
      x[i] = 1 / (1 + x[i]);
    }
  }

  /** dy = dy (s + x s (1 - s) 2 u'). */
  static void geluTanhGradient(float[] x, float[] dy, int length) {
    float[] gate = tanhGate(x, length);
    for (int i = 0; i < length; i++) {
      float slope = 2 * INNER * (1 + 3 * CUBIC * x[i] * x[i]);
      dy[i] = dy[i] * gate[i] * (1 + x[i] * (1 - gate[i]) * slope);
    }
  }

  /** x = x s, with s = 1 / (1 + exp(-x)). */
  static void silu(float[] x, int length) {
    FloatFunctions.multiply(siluGate(x, length), x, length);
  }

  private static float[] siluGate(float[] x, int length) {
    float[] gate = work(length);
    System.arraycopy(x, 0, gate, 0, length);
    sigmoid(gate, length);
    return gate;
  }

  /** dy = dy s (1 + x (1 - s)). */
  static void siluGradient(float[] x, float[] dy, int length) {
    float[] gate = siluGate(x, length);
    for (int i = 0; i < length; i++) {
      dy[i] = dy[i] * gate[i] * (1 + x[i] * (1 - gate[i]));
    }
  }
}
