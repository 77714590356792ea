package org.distill4j.runtime.kernel.cpu;

import java.nio.FloatBuffer;
import org.distill4j.runtime.kernel.api.LstmArrays;
import org.distill4j.runtime.kernel.api.Rows;
import org.distill4j.runtime.kernel.array.HostMemory;
import org.distill4j.runtime.kernel.array.Shapes;
import org.distill4j.runtime.kernel.blas.Blas;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The memory of the arrays of an LSTM, shared by all cores: each reads and writes its own rows.
 *
 * @param units the features of a state
 * @param recurrent the memory of R
 * @param states the states, or their gradients in the backward pass
 * @param gates the memory to which gate values are written, or their gradients in the backward pass
 * @param values the memory from which gate values are read
 */
record LstmMemory(
    int units,
    Blas.Matrix recurrent,
    Rows states,
    Rows gates,
    FloatBuffer values,
    FloatBuffer cells,
    FloatBuffer previous) {

  /** Rows of equal length. */
  record Rows(FloatBuffer elements, Blas.Matrix matrix) {

    static Rows of(INDArray array) {
      return new Rows(
          HostMemory.of(array),
          new Blas.Matrix(HostMemory.address(array), Shapes.columns(array), false));
    }
  }

  static LstmMemory of(LstmArrays arrays, INDArray states, INDArray gates) {
    return new LstmMemory(
        arrays.units(),
        Rows.of(arrays.recurrent()).matrix(),
        Rows.of(states),
        Rows.of(gates),
        HostMemory.of(arrays.gates()),
        HostMemory.of(arrays.cells()),
        HostMemory.of(arrays.previous()));
  }
}
