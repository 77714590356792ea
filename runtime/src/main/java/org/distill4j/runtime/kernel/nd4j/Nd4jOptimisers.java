package org.distill4j.runtime.kernel.nd4j;

import org.distill4j.runtime.kernel.api.AdamStep;
import org.distill4j.runtime.kernel.api.OptimiserKernels;
import org.distill4j.runtime.kernel.array.Buffers;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/** {@link OptimiserKernels} in plain ND4J. */
final class Nd4jOptimisers implements OptimiserKernels {

  private final Buffers buffers = new Buffers();

  @Override
  public void adam(
      AdamStep step, INDArray parameters, INDArray gradients, INDArray mean, INDArray variance) {
    INDArray work = buffers.get("work", parameters.dataType(), parameters.shape());
    gradients.muli(step.factor());
    mean.muli(step.beta1()).addi(work.assign(gradients).muli(1 - step.beta1()));
    work.assign(gradients).muli(gradients).muli(1 - step.beta2());
    variance.muli(step.beta2()).addi(work);
    Transforms.sqrt(work.assign(variance), false).muli(step.rootCorrection());
    work.addi(step.epsilon());
    mean.divi(work, work);
    work.muli(step.correctedRate());
    parameters.muli(1 - step.rate() * step.decay()).subi(work);
    gradients.assign(0);
  }
}
