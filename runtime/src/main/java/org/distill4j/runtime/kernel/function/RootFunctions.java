package org.distill4j.runtime.kernel.function;

import org.distill4j.runtime.kernel.api.Elementwise;

/** Roots and reciprocals of blocks of floats, and their gradients. */
final class RootFunctions {

  private RootFunctions() {}

  /** x = sign(x) sqrt(|x|). */
  static void signedRoot(float[] x, int length) {
    for (int i = 0; i < length; i++) {
      x[i] = Math.copySign((float) Math.sqrt(Math.abs(x[i])), x[i]);
    }
  }

  /** dy = dy / (2 |y|) for y of {@link #signedRoot}; 0 where y is 0. */
  static void signedRootGradient(float[] y, float[] dy, int length) {
    for (int i = 0; i < length; i++) {
      dy[i] = y[i] == 0 ? 0 : dy[i] / (2 * Math.abs(y[i]));
    }
  }

  /** x = 1 / x; 0 near 0, see {@link Elementwise#RECIPROCAL}. */
  static void reciprocal(float[] x, int length) {
    float least = (float) Elementwise.LEAST_DIVISOR;
    for (int i = 0; i < length; i++) {
      x[i] = Math.abs(x[i]) > least ? 1 / x[i] : 0;
    }
  }

  /** dy = -dy y^2 for y of {@link #reciprocal}. */
  static void reciprocalGradient(float[] y, float[] dy, int length) {
    for (int i = 0; i < length; i++) {
      dy[i] = -dy[i] * y[i] * y[i];
    }
  }
}
