package org.distill4j.runtime.kernel.api;

/**
 * The numbers of one step of {@link OptimiserKernels#adam}.
 *
 * @param step the number of the step, from 1
 * @param rate the learning rate
 * @param beta1 the decay of the mean, at least 0 and below 1
 * @param beta2 the decay of the variance, at least 0 and below 1
 * @param epsilon what keeps the divisor from zero, above 0
 * @param decay the decoupled weight decay, 0 for Adam
 * @param factor what gradients are multiplied by: below 1 where their norm is clipped
 */
public record AdamStep(
    long step,
    double rate,
    double beta1,
    double beta2,
    double epsilon,
    double decay,
    double factor) {

  /** The rate with the correction of the mean: rate / (1 - beta1^step). */
  public double correctedRate() {
    return rate / (1 - Math.pow(beta1, (double) step));
  }

  /** The correction of the root of the variance: 1 / sqrt(1 - beta2^step). */
  public double rootCorrection() {
    return 1 / Math.sqrt(1 - Math.pow(beta2, (double) step));
  }
}
