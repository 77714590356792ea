package org.distill4j.runtime.kernel.cpu;

import java.nio.FloatBuffer;
import org.distill4j.runtime.kernel.api.LstmArrays;
import org.distill4j.runtime.kernel.api.Rows;
import org.distill4j.runtime.kernel.array.HostMemory;
import org.distill4j.runtime.kernel.array.Shapes;
import org.distill4j.runtime.kernel.blas.Blas;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The arrays of an LSTM as memory. All hands share it: each reads and writes rows of its own.
 *
 * @param units the features of a state
 * @param recurrent where R lies
 * @param states the states, or their gradients on the way back
 * @param gates where the gates are written: their values, or their gradients on the way back
 * @param values where the gates' values are read
 */
record LstmMemory(
    int units,
    Blas.Matrix recurrent,
    Rows states,
    Rows gates,
    FloatBuffer values,
    FloatBuffer cells,
    FloatBuffer previous) {

  /** Rows of one length. */
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
