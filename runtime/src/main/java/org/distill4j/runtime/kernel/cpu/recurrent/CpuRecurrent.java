package org.distill4j.runtime.kernel.cpu.recurrent;

import org.distill4j.runtime.kernel.api.GruArrays;
import org.distill4j.runtime.kernel.api.LstmArrays;
import org.distill4j.runtime.kernel.api.RecurrentKernels;
import org.distill4j.runtime.kernel.api.RecurrentKernels.LstmGradients;
import org.distill4j.runtime.kernel.api.RecurrentKernels.RecurrentState;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * {@link RecurrentKernels} by {@link org.distill4j.runtime.kernel.blas.Blas} and loops over Java
 * arrays. Sequences are independent of each other, so each core runs its own share through all
 * steps.
 */
public final class CpuRecurrent implements RecurrentKernels {

  @Override
  public void lstm(LstmArrays arrays) {
    LstmMemory memory = LstmMemory.of(arrays);
    Share.each(arrays.steps(), share -> new LstmForward(memory, share).forward());
  }

  @Override
  public void lstmGradient(LstmArrays arrays, LstmGradients gradients) {
    LstmMemory memory = LstmMemory.of(arrays, gradients);
    Share.each(arrays.steps(), share -> new LstmBackward(memory, share).backward());
  }

  @Override
  public void gru(GruArrays arrays) {
    GruMemory memory = GruMemory.of(arrays, arrays.states(), null);
    Share.each(arrays.steps(), share -> new GruForward(memory, share).forward());
  }

  @Override
  public void gruGradient(GruArrays arrays, INDArray states, RecurrentState initial) {
    GruMemory memory = GruMemory.of(arrays, states, initial);
    Share.each(arrays.steps(), share -> new GruBackward(memory, share).backward());
  }
}
