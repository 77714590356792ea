package org.distill4j.runtime.graph;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The steps of an input that was given to DL4J without a mask. The stand-in follows these steps
 * from layer to layer as their mask would, so that a layer whose result depends on the mask refuses
 * to compute it with padding.
 *
 * @param input the name of the input
 * @param standIn a mask of ones, [batch, steps]
 */
record UnmaskedSteps(String input, INDArray standIn) {

  /**
   * Returns the steps of an array; null if it has none. The second axis of token indices and of
   * arrays of more than two axes may be steps.
   */
  static UnmaskedSteps of(String input, INDArray array, DataType type) {
    boolean hasSteps = array.rank() >= 3 || (array.rank() == 2 && !array.dataType().isFPType());
    return hasSteps
        ? new UnmaskedSteps(input, Nd4j.ones(type, array.size(0), array.size(1)))
        : null;
  }

  /** Returns the exception for a layer that needs the mask of these steps. */
  IllegalArgumentException needed(RunningVertex vertex) {
    return new IllegalArgumentException(
        ("'%s' (%s) needs a mask for '%s': without one it would read padding as steps. Fix:"
                + " graph.output(false, inputs, masks) with a mask [batch, steps] for each input,"
                + " 1 for a step and 0 for padding. Batch.masks returns the masks of a batch;"
                + " Nd4j.ones(%d, %d) says that nothing is padded.")
            .formatted(
                vertex.getVertexName(), vertex.layer(), input, standIn.size(0), standIn.size(1)));
  }
}
