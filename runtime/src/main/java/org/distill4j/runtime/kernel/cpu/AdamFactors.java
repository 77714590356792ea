package org.distill4j.runtime.kernel.cpu;

import org.distill4j.runtime.kernel.api.AdamStep;

/**
 * The numbers of an {@link AdamStep} as loops over floats take them: with g = factor * gradient,
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
   * Adding these to m and v and taking them away again rounds to multiples of 2^-89 and 2^-123.
   * Means of parameters whose gradient stays zero, as those of words that no batch contains, would
   * fade to subnormal numbers, with which a step takes 18 times as long.
   */
  static final float LEAST_MEAN = 0x1p-66f;

  static final float LEAST_VARIANCE = 0x1p-100f;

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
