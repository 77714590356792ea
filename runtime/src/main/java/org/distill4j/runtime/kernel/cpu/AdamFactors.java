package org.distill4j.runtime.kernel.cpu;

import org.distill4j.runtime.kernel.api.AdamStep;

/**
 * The coefficients of an {@link AdamStep} in the form that the float loops use. With g = factor *
 * gradient:
 *
 * <pre>
 *   m = beta1 m + rest1 g,  v = beta2 v + rest2 g^2,
 *   p = shrink p - rate m / (sqrt(v) correction + epsilon)
 * </pre>
 */
record AdamFactors(
    float factor,
    float beta1,
    float rest1,
    float beta2,
    float rest2,
    float rate,
    float correction,
    float epsilon,
    float shrink) {

  /**
   * Adding and then subtracting these constants rounds m and v to multiples of 2^-89 and 2^-123.
   * Without this, the moments of parameters whose gradient stays zero (such as words that no batch
   * contains) decay to subnormal numbers, and a step takes 18 times as long.
   */
  static final float MEAN_ROUNDER = 0x1p-66f;

  static final float VARIANCE_ROUNDER = 0x1p-100f;

  static AdamFactors of(AdamStep step) {
    return new AdamFactors(
        (float) step.factor(),
        (float) step.beta1(),
        (float) (1 - step.beta1()),
        (float) step.beta2(),
        (float) (1 - step.beta2()),
        (float) step.correctedRate(),
        (float) step.rootCorrection(),
        (float) step.epsilon(),
        (float) (1 - step.rate() * step.decay()));
  }
}
