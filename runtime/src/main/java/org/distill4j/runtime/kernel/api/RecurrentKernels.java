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
   * where h' and c' are the state and the cell of the step before, zero at first.
   */
  void lstm(LstmArrays arrays);

  /**
   * The gradient of {@link #lstm}, after it and with its arrays.
   *
   * @param states [rows, units]: the derivative with respect to each state; overwritten with what
   *     arrives there in total
   * @param gates [rows, 4 units]: becomes the derivative with respect to what {@link
   *     LstmArrays#gates} held before; may be that array, which saves memory
   */
  void lstmGradient(LstmArrays arrays, INDArray states, INDArray gates);
}
