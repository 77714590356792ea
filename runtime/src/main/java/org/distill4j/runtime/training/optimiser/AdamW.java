package org.distill4j.runtime.training.optimiser;

import java.util.List;
import org.distill4j.runtime.argument.Arguments;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Adam with decoupled weight decay (Loshchilov and Hutter, "Decoupled Weight Decay Regularization",
 * ICLR 2019, algorithm 2): {@link Adam}, and {@code p = p - rate weightDecay p}. Biases and all
 * other parameters with a single axis do not decay.
 *
 * @param beta1 the decay of the mean of the gradients, at least 0 and below 1
 * @param beta2 the decay of the mean of the squared gradients, at least 0 and below 1
 * @param epsilon the constant added to the divisor, above 0
 * @param weightDecay the decay of weights, at least 0
 */
public record AdamW(double beta1, double beta2, double epsilon, double weightDecay)
    implements Optimiser {

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a value is out of its range
   */
  public AdamW {
    new Adam(beta1, beta2, epsilon);
    Arguments.requireNotNegative("weightDecay", weightDecay);
  }

  /** Creates AdamW with the other values of {@link Adam}. */
  public AdamW(double weightDecay) {
    this(new Adam(), weightDecay);
  }

  private AdamW(Adam adam, double weightDecay) {
    this(adam.beta1(), adam.beta2(), adam.epsilon(), weightDecay);
  }

  /** Returns this with another epsilon. */
  public AdamW withEpsilon(double value) {
    return new AdamW(beta1, beta2, value, weightDecay);
  }

  @Override
  public int stateVectors() {
    return adam().stateVectors();
  }

  @Override
  public boolean separatesWeights() {
    return weightDecay > 0;
  }

  @Override
  public void step(
      OptimiserStep step, INDArray parameters, INDArray gradients, List<INDArray> state) {
    adam().step(step, step.decays() ? weightDecay : 0, parameters, gradients, state);
  }

  private Adam adam() {
    return new Adam(beta1, beta2, epsilon);
  }
}
