package org.distill4j.runtime.kernel.api;

import org.distill4j.runtime.kernel.api.RecurrentKernels.RecurrentState;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The arrays of a GRU, with one row for each step of each sequence.
 *
 * @param steps the position of each step of each sequence among the rows
 * @param gates [rows, 3 units]: holds x W + b before the forward pass and the values of the gates
 *     r, z, n after it
 * @param recurrent [units, 3 units]: R
 * @param bias [3 units]: the bias of the recurrent map; null for zeros
 * @param sums [rows, 3 units]: receives h' R + bias
 * @param states [rows, units]: receives the states h
 * @param previous [rows, units]: receives the state of the previous step of each row
 * @param initial the states before the first step; null for zeros
 */
public record GruArrays(
    SequenceSteps steps,
    INDArray gates,
    INDArray recurrent,
    INDArray bias,
    INDArray sums,
    INDArray states,
    INDArray previous,
    RecurrentState initial) {

  /** Returns the number of features of a state. */
  public int units() {
    return Math.toIntExact(recurrent.size(0));
  }
}
