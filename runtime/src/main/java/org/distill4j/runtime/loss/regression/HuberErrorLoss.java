package org.distill4j.runtime.loss.regression;

import org.distill4j.runtime.kernel.api.ElementKernels;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.loss.Ranges;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The Huber loss (Huber 1964): d^2 / 2 for a difference of at most delta, delta (|d| - delta / 2)
 * beyond it.
 *
 * <p>Inputs: estimated and annotated values, or those of a teacher and of a student, each [batch,
 * values]; a mask excludes missing values. The mean over all values of the batch that are present,
 * 0 if there is none.
 *
 * @param delta the difference at which the loss becomes linear, above 0
 */
public record HuberErrorLoss(double delta) implements Layer {

  /** Checks the range. */
  public HuberErrorLoss {
    Ranges.positive("delta", delta);
  }

  @Override
  public INDArray forward(Pass pass) {
    Differences differences = Differences.of(pass);
    INDArray d = differences.values();
    INDArray gradient = differences.gradient();
    ElementKernels elements = pass.kernels().elements();
    // With c = d clipped to delta, the loss is c d - c^2 / 2.
    elements.clip(delta, d, gradient);
    double sum = elements.dot(gradient, d) - elements.dot(gradient, gradient) / 2;
    differences.finish(1);
    return differences.mean(sum);
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    Differences.backward(pass, outputGradient);
  }
}
