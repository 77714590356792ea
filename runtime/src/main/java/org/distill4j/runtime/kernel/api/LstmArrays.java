package org.distill4j.runtime.kernel.api;

import org.distill4j.runtime.kernel.api.RecurrentKernels.RecurrentState;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The arrays of an LSTM, with one row for each step of each sequence.
 *
 * @param steps the position of each step of each sequence among the rows
 * @param gates [rows, 4 units]: holds x W + b before the forward pass and the values of the gates
 *     i, f, g, o after it
 * @param recurrent [units, 4 units]: R
 * @param cells [rows, units]: receives the cells c
 * @param states [rows, units]: receives the states h
 * @param previous [rows, units]: receives the state of the previous step of each row
 * @param initial the states and cells before the first step; null for zeros
 */
public record LstmArrays(
    SequenceSteps steps,
    INDArray gates,
    INDArray recurrent,
    INDArray cells,
    INDArray states,
    INDArray previous,
    RecurrentState initial) {

  /** Creates the arrays of an LSTM that begins with zeros. */
  public LstmArrays(
      SequenceSteps steps,
      INDArray gates,
      INDArray recurrent,
      INDArray cells,
      INDArray states,
      INDArray previous) {
    this(steps, gates, recurrent, cells, states, previous, null);
  }

  /** Returns the number of features of a state. */
  public int units() {
    return Math.toIntExact(recurrent.size(0));
  }
}
