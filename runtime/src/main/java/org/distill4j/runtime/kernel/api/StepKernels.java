package org.distill4j.runtime.kernel.api;

import org.nd4j.linalg.api.ndarray.INDArray;

/** Weighted sums over the steps of sequences. */
public interface StepKernels {

  /**
   * y[b] = sum over t of w[b, t] x[b, t].
   *
   * @param x [batch, steps, features]
   * @param w [batch, steps]
   * @param y [batch, features]
   */
  void weightedSum(INDArray x, INDArray w, INDArray y);

  /**
   * Computes the gradients of {@link #weightedSum}.
   *
   * @param dy [batch, features]
   * @param dx [batch, steps, features], or null if not needed
   * @param dw [batch, steps], or null if not needed
   */
  void weightedSumGradient(INDArray x, INDArray w, INDArray dy, INDArray dx, INDArray dw);
}
