package org.distill4j.runtime.loss.regression;

import org.distill4j.runtime.kernel.api.ElementKernels;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The absolute error: |d| for a difference d, with derivative 0 at 0.
 *
 * <p>Inputs: estimated and annotated values, or those of a teacher and of a student, each [batch,
 * values]; a mask excludes missing values. The mean over all values of the batch that are present,
 * 0 if there is none.
 */
public record AbsoluteErrorLoss() implements Layer {

  @Override
  public INDArray forward(Pass pass) {
    Differences differences = Differences.of(pass);
    INDArray d = differences.values();
    INDArray gradient = differences.gradient();
    ElementKernels elements = pass.kernels().elements();
    elements.sign(d, gradient);
    double sum = elements.dot(d, gradient);
    differences.finish(1);
    return differences.mean(sum);
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    Differences.backward(pass, outputGradient);
  }
}
