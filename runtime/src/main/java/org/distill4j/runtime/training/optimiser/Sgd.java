package org.distill4j.runtime.training.optimiser;

import java.util.List;
import org.distill4j.runtime.argument.Arguments;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Stochastic gradient descent with momentum (Polyak 1964; Sutskever et al., "On the importance of
 * initialization and momentum in deep learning", ICML 2013, equations 1 and 2, with the learning
 * rate outside the velocity):
 *
 * <pre>
 *   v = momentum v + g,  p = p - rate v
 * </pre>
 *
 * @param momentum the fraction of the velocity that remains, at least 0 and below 1; 0 is plain
 *     gradient descent, which has no state
 */
public record Sgd(double momentum) implements Optimiser {

  /**
   * Checks the range.
   *
   * @throws IllegalArgumentException if the momentum is out of its range
   */
  public Sgd {
    Arguments.requireBelowOne("momentum", momentum);
  }

  /** Creates plain gradient descent. */
  public Sgd() {
    this(0);
  }

  @Override
  public int stateVectors() {
    return momentum > 0 ? 1 : 0;
  }

  @Override
  public void step(
      OptimiserStep step, INDArray parameters, INDArray gradients, List<INDArray> state) {
    gradients.muli(step.gradientFactor());
    if (momentum > 0) {
      INDArray velocity = state.get(0);
      velocity.muli(momentum).addi(gradients);
      gradients.assign(velocity);
    }
    // The gradients are the working memory, so that no step allocates any.
    parameters.subi(gradients.muli(step.rate()));
    gradients.assign(0);
  }
}
