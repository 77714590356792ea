package org.distill4j.runtime.kernel.api;

import org.nd4j.linalg.api.ndarray.INDArray;

/** Steps of optimisers over the vector of all parameters. */
public interface OptimiserKernels {

  /**
   * Runs one step of Adam (Kingma and Ba 2015), or of AdamW (Loshchilov and Hutter 2019) if there
   * is weight decay, in one pass:
   *
   * <pre>
   *   g = factor * gradient,  m = beta1 m + (1 - beta1) g,  v = beta2 v + (1 - beta2) g^2,
   *   p = p - rate * (m / (1 - beta1^step) / (sqrt(v / (1 - beta2^step)) + epsilon) + decay p)
   * </pre>
   *
   * @param parameters p
   * @param gradients the gradient; reset to zero for the next step
   * @param mean m, zero before the first step
   * @param variance v, zero before the first step
   */
  void adam(
      AdamStep step, INDArray parameters, INDArray gradients, INDArray mean, INDArray variance);
}
