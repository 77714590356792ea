package org.distill4j.runtime.training.optimiser;

import java.util.List;
import org.distill4j.runtime.argument.Arguments;
import org.distill4j.runtime.kernel.api.AdamStep;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Adam (Kingma and Ba, "Adam: A Method for Stochastic Optimization", ICLR 2015, algorithm 1).
 *
 * <pre>
 *   m = beta1 m + (1 - beta1) g,  v = beta2 v + (1 - beta2) g^2,
 *   p = p - rate (m / (1 - beta1^t)) / (sqrt(v / (1 - beta2^t)) + epsilon)
 * </pre>
 *
 * @param beta1 the decay of the mean m of the gradients, at least 0 and below 1
 * @param beta2 the decay of the mean v of the squared gradients, at least 0 and below 1
 * @param epsilon the constant added to the divisor, above 0
 */
public record Adam(double beta1, double beta2, double epsilon) implements Optimiser {

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a value is out of its range
   */
  public Adam {
    Arguments.requireBelowOne("beta1", beta1);
    Arguments.requireBelowOne("beta2", beta2);
    Arguments.requirePositive("epsilon", epsilon);
  }

  /** Creates Adam with the values of the paper. */
  public Adam() {
    this(0.9, 0.999, 1e-8);
  }

  /** Returns this with another epsilon. */
  public Adam withEpsilon(double value) {
    return new Adam(beta1, beta2, value);
  }

  @Override
  public int stateVectors() {
    return 2;
  }

  @Override
  public void step(
      OptimiserStep step, INDArray parameters, INDArray gradients, List<INDArray> state) {
    step(step, 0, parameters, gradients, state);
  }

  /** Updates the parameters with decoupled weight decay. */
  void step(
      OptimiserStep step,
      double weightDecay,
      INDArray parameters,
      INDArray gradients,
      List<INDArray> state) {
    AdamStep numbers =
        new AdamStep(
            step.number(), step.rate(), beta1, beta2, epsilon, weightDecay, step.gradientFactor());
    step.kernels().adam(numbers, parameters, gradients, state.get(0), state.get(1));
  }
}
