package org.distill4j.runtime.kernel.cpu.recurrent;

import java.nio.FloatBuffer;
import org.distill4j.runtime.kernel.api.GruArrays;
import org.distill4j.runtime.kernel.api.RecurrentKernels.RecurrentState;
import org.distill4j.runtime.kernel.array.HostMemory;
import org.distill4j.runtime.kernel.blas.Blas;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The memory of the arrays of a GRU, shared by all cores: each reads and writes its own rows.
 *
 * @param units the features of a state
 * @param recurrent the memory of R
 * @param bias the bias of the recurrent map
 * @param gates the gates, overwritten with their gradients in the backward pass
 * @param sums the results of the recurrent map, overwritten with their gradients
 * @param states the states, or their gradients in the backward pass
 * @param previous the states of the previous steps
 * @param initial the states before the first step, or null
 * @param initialGradient receives the derivative with respect to the initial states, or null
 */
record GruMemory(
    int units,
    Blas.Matrix recurrent,
    float[] bias,
    MemoryRows gates,
    MemoryRows sums,
    MemoryRows states,
    FloatBuffer previous,
    MemoryRows initial,
    MemoryRows initialGradient) {

  static GruMemory of(GruArrays arrays, INDArray states, RecurrentState gradient) {
    float[] bias = new float[3 * arrays.units()];
    if (arrays.bias() != null) {
      HostMemory.of(arrays.bias()).get(0, bias, 0, bias.length);
    }
    return new GruMemory(
        arrays.units(),
        MemoryRows.of(arrays.recurrent()).matrix(),
        bias,
        MemoryRows.of(arrays.gates()),
        MemoryRows.of(arrays.sums()),
        MemoryRows.of(states),
        HostMemory.of(arrays.previous()),
        arrays.initial() == null ? null : MemoryRows.of(arrays.initial().states()),
        gradient == null ? null : MemoryRows.of(gradient.states()));
  }
}
