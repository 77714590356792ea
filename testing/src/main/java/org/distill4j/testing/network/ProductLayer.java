package org.distill4j.testing.network;

import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The sum of the products of two values of equal length, [1]: as a loss, it gives the first value
 * the second as its gradient.
 */
public record ProductLayer() implements Layer {

  @Override
  public INDArray forward(Pass pass) {
    INDArray y = pass.buffer("y", 1);
    pass.kernels().elements().fill(pass.kernels().elements().dot(pass.input(0), pass.input(1)), y);
    return y;
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    double factor = outputGradient.getDouble(0);
    for (int i = 0; i < 2; i++) {
      if (pass.needsInputGradient(i)) {
        pass.kernels().elements().scale(factor, pass.input(1 - i), pass.inputGradient(i));
      }
    }
  }
}
