package org.distill4j.runtime.kernel.api;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * What an LSTM works on, in rows: one for each step of each sequence.
 *
 * @param steps which row is which
 * @param gates [rows, 4 units]: x W + b before, the values of the gates i, f, g, o after
 * @param recurrent [units, 4 units]: R
 * @param cells [rows, units]: becomes the cells c
 * @param states [rows, units]: becomes the states h
 * @param previous [rows, units]: becomes the states of the step before each
 */
public record LstmArrays(
    SequenceSteps steps,
    INDArray gates,
    INDArray recurrent,
    INDArray cells,
    INDArray states,
    INDArray previous) {

  /** The number of features of a state. */
  public int units() {
    return Math.toIntExact(recurrent.size(0));
  }
}
