package org.distill4j.runtime.kernel.cpu;

import java.util.function.Consumer;
import org.distill4j.runtime.kernel.api.LstmArrays;
import org.distill4j.runtime.kernel.api.RecurrentKernels;
import org.distill4j.runtime.kernel.parallel.Parallel;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * {@link RecurrentKernels} by {@link org.distill4j.runtime.kernel.blas.Blas} and loops over Java
 * arrays. Sequences are independent of each other, so each core runs its own share through all
 * steps.
 */
final class CpuRecurrent implements RecurrentKernels {

  @Override
  public void lstm(LstmArrays arrays) {
    LstmMemory memory = LstmMemory.of(arrays, arrays.states(), arrays.gates());
    forEachShare(arrays, share -> new LstmForward(memory, share).forward());
  }

  @Override
  public void lstmGradient(LstmArrays arrays, INDArray stateGradients, INDArray gateGradients) {
    LstmMemory memory = LstmMemory.of(arrays, stateGradients, gateGradients);
    forEachShare(arrays, share -> new LstmBackward(memory, share).backward());
  }

  private static void forEachShare(LstmArrays arrays, Consumer<LstmForward.Share> body) {
    int shares = Math.min(Parallel.cores(), arrays.steps().active()[0]);
    Parallel.run(
        shares,
        1,
        (from, to) -> {
          for (int index = from; index < to; index++) {
            body.accept(new LstmForward.Share(arrays.steps(), index, shares));
          }
        });
  }
}
