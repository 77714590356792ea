package org.distill4j.runtime.training.optimiser;

import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The update rule of a training. An optimiser holds hyperparameters only: the trainer keeps its
 * state, one vector of each kind over all parameters, and hands it over with each step.
 * Implementations are records, so that a provenance describes them completely:
 *
 * <pre>{@code
 * record SignDescent() implements Optimiser {
 *   public int stateVectors() {
 *     return 0;
 *   }
 *
 *   public void step(
 *       OptimiserStep step, INDArray parameters, INDArray gradients, List<INDArray> state) {
 *     parameters.subi(Transforms.sign(gradients, false).muli(step.rate()));
 *     gradients.assign(0);
 *   }
 * }
 * }</pre>
 */
public interface Optimiser {

  /** Returns the number of state vectors, each as long as the parameters: 2 for Adam. */
  int stateVectors();

  /**
   * Returns true if weights and other parameters are updated differently, as with weight decay. The
   * trainer then updates them in separate calls, told apart by {@link OptimiserStep#decays}.
   */
  default boolean separatesWeights() {
    return false;
  }

  /**
   * Updates a range of the parameters, all of which have taken the same number of steps.
   *
   * @param step the numbers of the step
   * @param parameters the parameters as a vector, updated in place
   * @param gradients their gradients, to be multiplied by {@link OptimiserStep#gradientFactor};
   *     serve as working memory and must be zero afterwards
   * @param state the same range of each state vector, zero before the first step, updated in place
   */
  void step(OptimiserStep step, INDArray parameters, INDArray gradients, List<INDArray> state);
}
