package org.distill4j.runtime.data;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A batch of values.
 *
 * @param array the values, batch first
 * @param mask [batch, steps], or null where all steps count or there are none
 */
public record Value(INDArray array, INDArray mask) {

  /** A value without a mask. */
  public static Value of(INDArray array) {
    return new Value(array, null);
  }
}
