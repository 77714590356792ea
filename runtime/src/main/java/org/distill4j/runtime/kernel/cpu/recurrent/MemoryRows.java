package org.distill4j.runtime.kernel.cpu.recurrent;

import java.nio.FloatBuffer;
import org.distill4j.runtime.kernel.array.HostMemory;
import org.distill4j.runtime.kernel.array.Shapes;
import org.distill4j.runtime.kernel.blas.Blas;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Rows of equal length in memory, as numbers and as a matrix. */
record MemoryRows(FloatBuffer elements, Blas.Matrix matrix) {

  /** Returns the rows of an array, or null for null. */
  static MemoryRows of(INDArray array) {
    return array == null
        ? null
        : new MemoryRows(
            HostMemory.of(array),
            new Blas.Matrix(HostMemory.address(array), Shapes.columns(array), false));
  }
}
