package org.distill4j.examples.passes;

import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The mean over the batch and the classes of {@code (own - mean over the passes)^2}. Inputs: passes
 * [batch, passes, classes], own [batch, classes].
 *
 * @param passes the number of passes
 */
public record MeanAnswerLoss(int passes) implements Layer {

  @Override
  public INDArray forward(Pass pass) {
    INDArray difference = difference(pass);
    return pass.buffer("loss", 1).assign(difference.mul(difference).meanNumber());
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    if (pass.needsInputGradient(1)) {
      INDArray difference = difference(pass);
      double factor = 2 * outputGradient.getDouble(0) / difference.length();
      pass.inputGradient(1).assign(difference.muli(factor));
    }
  }

  // [batch, passes, classes] -> [batch, classes]
  private INDArray difference(Pass pass) {
    return pass.input(1).sub(pass.input(0).sum(1).divi(passes));
  }
}
