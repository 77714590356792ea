package org.distill4j.runtime.kernel.api;

import org.nd4j.linalg.api.ndarray.INDArray;

/** Recurrent layers over whole sequences, packed by {@code Packing} so that no step is padding. */
public interface RecurrentKernels {

  /**
   * Runs an LSTM (Hochreiter and Schmidhuber 1997, with forget gates) in one direction. With the
   * four blocks i, f, g, o of a row of gates:
   *
   * <pre>
   *   i, f, o = sigmoid(x W + b + h' R),  g = tanh(x W + b + h' R),
   *   c = f c' + i g,  h = o tanh(c)
   * </pre>
   *
   * where h' and c' are the state and the cell of the previous step, initially zero.
   */
  void lstm(LstmArrays arrays);

  /**
   * Computes the gradient of {@link #lstm}, after it and with the same arrays.
   *
   * @param states [rows, units]: the derivative with respect to each state; overwritten with the
   *     total derivative through all steps
   * @param gates [rows, 4 units]: receives the derivative with respect to the original contents of
   *     {@link LstmArrays#gates}; may be that array, to save memory
   */
  void lstmGradient(LstmArrays arrays, INDArray states, INDArray gates);
}
