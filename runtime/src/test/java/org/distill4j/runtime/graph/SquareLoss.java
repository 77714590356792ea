package org.distill4j.runtime.graph;

import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The squared distance of two inputs, the mean over the batch: a loss to test graphs with. */
public record SquareLoss() implements Layer {

  @Override
  public INDArray forward(Pass pass) {
    INDArray difference = pass.buffer("difference", pass.input(0).shape());
    difference.assign(pass.input(0)).subi(pass.input(1));
    double squares = difference.mul(difference).sumNumber().doubleValue();
    return pass.buffer("loss", 1).assign(squares / difference.size(0));
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    INDArray difference = pass.buffer("difference", pass.input(0).shape());
    if (pass.needsInputGradient(0)) {
      double factor = 2 * outputGradient.getDouble(0) / difference.size(0);
      pass.inputGradient(0).assign(difference).muli(factor);
    }
  }
}
