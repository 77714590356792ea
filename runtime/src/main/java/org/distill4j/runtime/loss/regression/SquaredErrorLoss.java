package org.distill4j.runtime.loss.regression;

import org.distill4j.runtime.kernel.api.ElementKernels;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The squared error: d^2 for a difference d.
 *
 * <p>Inputs: estimated and annotated values, or those of a teacher and of a student, each [batch,
 * values]; a mask excludes missing values. The mean over all values of the batch that are present,
 * 0 if there is none.
 */
public record SquaredErrorLoss() implements Layer {

  @Override
  public INDArray forward(Pass pass) {
    Differences differences = Differences.of(pass);
    INDArray d = differences.values();
    INDArray gradient = differences.gradient();
    ElementKernels elements = pass.kernels().elements();
    elements.copy(d, gradient);
    differences.finish(2);
    return differences.mean(elements.dot(d, d));
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    Differences.backward(pass, outputGradient);
  }
}
