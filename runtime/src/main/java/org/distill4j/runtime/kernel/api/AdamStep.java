package org.distill4j.runtime.kernel.api;

/**
 * The hyperparameters of one step of {@link OptimiserKernels#adam}.
 *
 * @param step the number of the step, from 1
 * @param rate the learning rate
 * @param beta1 the decay of the mean, at least 0 and below 1
 * @param beta2 the decay of the variance, at least 0 and below 1
 * @param epsilon the constant added to the divisor for numerical stability, above 0
 * @param decay the decoupled weight decay, 0 for Adam
 * @param factor the factor of all gradients, below 1 if their norm is clipped
 */
public record AdamStep(
    long step,
    double rate,
    double beta1,
    double beta2,
    double epsilon,
    double decay,
    double factor) {

  /** Returns the bias-corrected learning rate: rate / (1 - beta1^step). */
  public double correctedRate() {
    return rate / (1 - Math.pow(beta1, (double) step));
  }

  /** Returns the bias correction of the root of the variance: 1 / sqrt(1 - beta2^step). */
  public double rootCorrection() {
    return 1 / Math.sqrt(1 - Math.pow(beta2, (double) step));
  }
}
