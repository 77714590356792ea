package org.distill4j.runtime.graph.frozen;

import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The sum of all elements, the i-th times 1 + i mod 7: a loss of a value of any shape. */
public record WeightedSumLoss() implements Layer {

  private static INDArray weights(Pass pass) {
    INDArray weights = pass.buffer("weights", pass.input(0).shape());
    INDArray flat = weights.reshape('c', new long[] {weights.length()});
    for (long i = 0; i < flat.length(); i++) {
      flat.putScalar(i, (float) (1 + i % 7));
    }
    return weights;
  }

  @Override
  public INDArray forward(Pass pass) {
    return pass.buffer("loss", 1)
        .assign(weights(pass).mul(pass.input(0)).sumNumber().doubleValue());
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    if (pass.needsInputGradient(0)) {
      pass.inputGradient(0).assign(weights(pass)).muli(outputGradient.getDouble(0));
    }
  }
}
