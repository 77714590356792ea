package org.distill4j.runtime.kernel.cpu.recurrent;

import java.nio.FloatBuffer;
import org.distill4j.runtime.kernel.api.LstmArrays;
import org.distill4j.runtime.kernel.api.RecurrentKernels.LstmGradients;
import org.distill4j.runtime.kernel.api.RecurrentKernels.RecurrentState;
import org.distill4j.runtime.kernel.array.HostMemory;
import org.distill4j.runtime.kernel.blas.Blas;

/**
 * The memory of the arrays of an LSTM, shared by all cores: each reads and writes its own rows.
 *
 * @param units the features of a state
 * @param recurrent the memory of R
 * @param states the states, or their gradients in the backward pass
 * @param gates the memory to which gate values are written, or their gradients in the backward pass
 * @param values the memory from which gate values are read
 * @param arriving the derivatives with respect to the cells, or null
 * @param initial the states before the first step, or null
 * @param initialCells the cells before the first step, or null
 * @param initialGradient receives the derivative with respect to the initial states, or null
 * @param initialCellGradient receives the derivative with respect to the initial cells, or null
 */
record LstmMemory(
    int units,
    Blas.Matrix recurrent,
    MemoryRows states,
    MemoryRows gates,
    FloatBuffer values,
    FloatBuffer cells,
    FloatBuffer previous,
    MemoryRows arriving,
    MemoryRows initial,
    MemoryRows initialCells,
    MemoryRows initialGradient,
    MemoryRows initialCellGradient) {

  /** Returns the memory for the forward pass. */
  static LstmMemory of(LstmArrays arrays) {
    return of(arrays, new LstmGradients(arrays.states(), null, arrays.gates(), null));
  }

  /** Returns the memory for the backward pass. */
  static LstmMemory of(LstmArrays arrays, LstmGradients gradients) {
    RecurrentState initial = arrays.initial();
    RecurrentState gradient = gradients.initial();
    return new LstmMemory(
        arrays.units(),
        MemoryRows.of(arrays.recurrent()).matrix(),
        MemoryRows.of(gradients.states()),
        MemoryRows.of(gradients.gates()),
        HostMemory.of(arrays.gates()),
        HostMemory.of(arrays.cells()),
        HostMemory.of(arrays.previous()),
        MemoryRows.of(gradients.cells()),
        initial == null ? null : MemoryRows.of(initial.states()),
        initial == null ? null : MemoryRows.of(initial.cells()),
        gradient == null ? null : MemoryRows.of(gradient.states()),
        gradient == null ? null : MemoryRows.of(gradient.cells()));
  }
}
