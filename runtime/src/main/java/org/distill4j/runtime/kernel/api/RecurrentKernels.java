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
   * where h' and c' are the state and the cell of the previous step.
   */
  void lstm(LstmArrays arrays);

  /** Computes the gradient of {@link #lstm}, after it and with the same arrays. */
  void lstmGradient(LstmArrays arrays, LstmGradients gradients);

  /**
   * Computes the gradient of an {@link #lstm} that begins with zeros and whose states alone are
   * read.
   *
   * @param states {@link LstmGradients#states}
   * @param gates {@link LstmGradients#gates}
   */
  default void lstmGradient(LstmArrays arrays, INDArray states, INDArray gates) {
    lstmGradient(arrays, new LstmGradients(states, null, gates, null));
  }

  /**
   * Runs a GRU (Cho et al. 2014, with the reset gate after the recurrent map as in cuDNN) in one
   * direction. With the three blocks r, z, n of a row of gates and of s = h' R + bias:
   *
   * <pre>
   *   r, z = sigmoid(x W + b + s),  n = tanh(x W + b + r s),  h = (1 - z) n + z h'
   * </pre>
   *
   * where h' is the state of the previous step.
   */
  void gru(GruArrays arrays);

  /**
   * Computes the gradient of {@link #gru}, after it and with the same arrays. Overwrites {@link
   * GruArrays#gates} with the derivative with respect to its original contents, and {@link
   * GruArrays#sums} with that with respect to the sums.
   *
   * @param states [rows, units]: the derivative with respect to each state; overwritten with the
   *     total derivative through all steps
   * @param initial receives the derivative with respect to {@link GruArrays#initial}; null if not
   *     needed
   */
  void gruGradient(GruArrays arrays, INDArray states, RecurrentState initial);

  /**
   * The states of sequences before their first step, with one row for each sequence that has a
   * step: in the order of the sequences, or in that of the first step of packed ones.
   *
   * @param states [sequences, units]
   * @param cells [sequences, units]; null for a recurrent layer without cells
   */
  record RecurrentState(INDArray states, INDArray cells) {}

  /**
   * The gradients of an LSTM.
   *
   * @param states [rows, units]: the derivative with respect to each state; overwritten with the
   *     total derivative through all steps
   * @param cells [rows, units]: the derivative with respect to each cell, apart from that through
   *     its state; null for zeros
   * @param gates [rows, 4 units]: receives the derivative with respect to the original contents of
   *     {@link LstmArrays#gates}; may be that array, to save memory
   * @param initial receives the derivatives with respect to {@link LstmArrays#initial}; null if not
   *     needed
   */
  record LstmGradients(INDArray states, INDArray cells, INDArray gates, RecurrentState initial) {}
}
