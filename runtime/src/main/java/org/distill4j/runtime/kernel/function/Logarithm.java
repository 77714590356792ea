package org.distill4j.runtime.kernel.function;

import org.distill4j.runtime.kernel.api.Elementwise;

/** {@link Elementwise#LOG} of blocks of floats. */
final class Logarithm {

  private Logarithm() {}

  /** x = log(max(x, least)). */
  static void apply(float[] x, int length) {
    for (int i = 0; i < length; i++) {
      x[i] = (float) Math.log(Math.max(x[i], Elementwise.LEAST_LOG));
    }
  }

  /** dy = dy / x, 0 up to the least argument. */
  static void gradient(float[] x, float[] dy, int length) {
    for (int i = 0; i < length; i++) {
      dy[i] = x[i] > Elementwise.LEAST_LOG ? dy[i] / x[i] : 0;
    }
  }
}
