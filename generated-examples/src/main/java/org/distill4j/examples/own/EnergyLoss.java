package org.distill4j.examples.own;

import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.nd4j.linalg.api.ndarray.INDArray;

/** {@link Energy}: [batch, width] to [1]. */
public record EnergyLoss() implements Layer {

  @Override
  public INDArray forward(Pass pass) {
    INDArray features = pass.input(0);
    double norm = pass.kernels().elements().norm(features);
    INDArray loss = pass.buffer("loss", 1);
    pass.kernels().elements().fill(norm * norm / features.length(), loss);
    return loss;
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    if (pass.needsInputGradient(0)) {
      INDArray features = pass.input(0);
      pass.kernels().elements().copy(features, pass.inputGradient(0));
      double factor = 2 * outputGradient.getDouble(0) / features.length();
      pass.kernels().elements().scale(factor, pass.inputGradient(0));
    }
  }
}
