package org.distill4j.runtime.kernel.cpu;

import java.util.function.Consumer;
import org.distill4j.runtime.kernel.api.LstmArrays;
import org.distill4j.runtime.kernel.api.RecurrentKernels;
import org.distill4j.runtime.kernel.blas.Blas;
import org.distill4j.runtime.kernel.parallel.Parallel;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Recurrent layers by {@link Blas} and in Java arrays. Sequences do not depend on one another, so
 * that each core runs its own through all steps.
 */
final class CpuRecurrent implements RecurrentKernels {

  @Override
  public void lstm(LstmArrays arrays) {
    LstmMemory memory = LstmMemory.of(arrays, arrays.states(), arrays.gates());
    eachHand(arrays, hand -> new LstmHand(memory, hand).forward());
  }

  @Override
  public void lstmGradient(LstmArrays arrays, INDArray stateGradients, INDArray gateGradients) {
    LstmMemory memory = LstmMemory.of(arrays, stateGradients, gateGradients);
    eachHand(arrays, hand -> new LstmHandGradient(memory, hand).backward());
  }

  private static void eachHand(LstmArrays arrays, Consumer<LstmHand.Share> body) {
    int hands = Math.min(Parallel.cores(), arrays.steps().active()[0]);
    Parallel.run(
        hands,
        1,
        (from, to) -> {
          for (int hand = from; hand < to; hand++) {
            body.accept(new LstmHand.Share(arrays.steps(), hand, hands));
          }
        });
  }
}
