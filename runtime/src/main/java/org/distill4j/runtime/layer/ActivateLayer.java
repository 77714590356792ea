package org.distill4j.runtime.layer;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * An activation of each element, y = activation(x), with dropout of x before it while training. Any
 * shape, which it keeps.
 *
 * @param activation what is applied
 * @param dropout the probability that an element of x is set to zero, at least 0 and below 1
 */
public record ActivateLayer(Activation activation, double dropout) implements Layer {

  private static final String X = "x";

  /** Checks the rate. */
  public ActivateLayer {
    Require.rate("dropout", dropout);
  }

  private Drops drops(Pass pass) {
    return new Drops(pass, dropout, X);
  }

  @Override
  public INDArray forward(Pass pass) {
    INDArray x = pass.input(0);
    INDArray y = pass.buffer("y", x.shape());
    drops(pass).apply(X, activation.function(), x, y);
    return y;
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    if (pass.needsInputGradient(0)) {
      INDArray dx = pass.inputGradient(0);
      INDArray y = pass.buffer("y", outputGradient.shape());
      pass.kernels().elements().applyGradient(activation.function(), y, outputGradient, dx);
      drops(pass).gradient(X, dx, dx);
    }
  }
}
