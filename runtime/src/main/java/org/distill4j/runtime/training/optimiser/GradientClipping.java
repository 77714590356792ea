package org.distill4j.runtime.training.optimiser;

import org.distill4j.runtime.argument.Arguments;

/**
 * Gradient clipping by global norm: a gradient that is longer than the maximum is scaled down to
 * it.
 *
 * @param maxGradientNorm the maximum of the L2 norm over all parameters, above 0; infinity disables
 *     clipping
 */
public record GradientClipping(double maxGradientNorm) {

  /**
   * Checks the range.
   *
   * @throws IllegalArgumentException if the norm is not above 0
   */
  public GradientClipping {
    Arguments.require("maxGradientNorm", maxGradientNorm, maxGradientNorm > 0, "above 0");
  }

  /** Returns clipping that leaves every gradient as it is. */
  public static GradientClipping none() {
    return new GradientClipping(Double.POSITIVE_INFINITY);
  }

  /** Returns the factor for a gradient of a norm. */
  public double factor(double norm) {
    return norm > maxGradientNorm ? maxGradientNorm / norm : 1;
  }
}
