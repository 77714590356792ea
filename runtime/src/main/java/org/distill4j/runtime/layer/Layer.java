package org.distill4j.runtime.layer;

import java.io.Serializable;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * One node of a network, or one loss of a distillation: a record of sizes and hyperparameters with
 * a hand-written forward and backward pass over whole batches. A layer holds no arrays; parameters,
 * state and masks belong to the {@link Pass}.
 *
 * <p>Implementations are public records, so that a model file can store their class and component
 * values. Components are {@code int}, {@code long}, {@code double}, {@code boolean}, {@code String}
 * or an enum.
 *
 * <p>All arrays are in row-major ('c') order with the batch first, all of the network's data type,
 * except for token indices, which are {@code INT}. Sequences are [batch, steps, features]; masks
 * are [batch, steps] of the network's data type, 1 for a step that counts and 0 for padding. A loss
 * returns an array of shape [1], the mean over the batch.
 */
public interface Layer extends Serializable {

  /** Returns the trained parameters, in the order of the parameter vector. */
  default List<Parameter> parameters() {
    return List.of();
  }

  /**
   * Returns the arrays that persist from step to step and are saved with the parameters but not
   * trained, such as running statistics. They do not count as parameters. {@link #forward} may
   * change them, only in training.
   */
  default List<Parameter> state() {
    return List.of();
  }

  /**
   * Computes the value of the node. The result is a buffer of the pass, never an input.
   *
   * <p>Intermediate values that {@link #backward} needs may remain in buffers of the pass.
   */
  INDArray forward(Pass pass);

  /**
   * Returns true if the value is input 0 as it is, such as dropout outside of training. A graph may
   * then pass the input on instead of calling {@link #forward}.
   */
  default boolean isIdentity(Pass pass) {
    return false;
  }

  /**
   * Computes the gradients, after {@link #forward} of the same pass.
   *
   * <p>For each parameter, <em>adds</em> to {@link Pass#gradient}. For each input i with {@link
   * Pass#needsInputGradient}, <em>overwrites</em> {@link Pass#inputGradient}.
   *
   * @param outputGradient the derivative of the training loss with respect to the value, in the
   *     shape of the value; must not be changed
   */
  void backward(Pass pass, INDArray outputGradient);

  /**
   * Returns the mask of the value, or null if it has none. The default is the mask of the first
   * input if the value has the same steps, otherwise none.
   *
   * @param output the result of {@link #forward}
   */
  default INDArray outputMask(Pass pass, INDArray output) {
    INDArray mask = pass.mask(0);
    boolean keepsSteps =
        mask != null
            && output.rank() >= 3
            && output.size(0) == mask.size(0)
            && output.size(1) == mask.size(1);
    return keepsSteps ? mask : null;
  }
}
