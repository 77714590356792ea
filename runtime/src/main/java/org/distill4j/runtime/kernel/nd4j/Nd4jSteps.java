package org.distill4j.runtime.kernel.nd4j;

import org.distill4j.runtime.kernel.api.StepKernels;
import org.nd4j.linalg.api.ndarray.INDArray;

/** {@link StepKernels} in plain ND4J. */
final class Nd4jSteps implements StepKernels {

  @Override
  public void weightedSum(INDArray x, INDArray w, INDArray y) {
    y.assign(x.mul(w.reshape('c', w.size(0), w.size(1), 1)).sum(1));
  }

  @Override
  public void weightedSumGradient(INDArray x, INDArray w, INDArray dy, INDArray dx, INDArray dw) {
    INDArray row = dy.reshape('c', dy.size(0), 1, dy.size(1)).broadcast(x.shape());
    if (dw != null) {
      dw.assign(x.mul(row).sum(2));
    }
    if (dx != null) {
      dx.assign(row.mul(w.reshape('c', w.size(0), w.size(1), 1)));
    }
  }
}
