package org.distill4j.runtime.training;

import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Half the squared distance from the mean of the passes, [batch, passes, classes], as a loss. */
public record MeanOfPassesLoss() implements Layer {

  @Override
  public INDArray forward(Pass pass) {
    INDArray difference = difference(pass);
    double squares = difference.mul(difference).sumNumber().doubleValue();
    return pass.buffer("loss", 1).assign(squares / 2 / difference.size(0));
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    INDArray difference = difference(pass);
    double factor = outputGradient.getDouble(0) / difference.size(0);
    pass.inputGradient(1).assign(difference.muli(factor));
  }

  private static INDArray difference(Pass pass) {
    return pass.input(1).sub(pass.input(0).mean(1));
  }
}
