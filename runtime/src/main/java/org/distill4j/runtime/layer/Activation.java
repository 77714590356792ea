package org.distill4j.runtime.layer;

import org.distill4j.runtime.kernel.api.Elementwise;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Activation functions. */
public enum Activation {
  /** x. */
  IDENTITY(Elementwise.IDENTITY),
  /** tanh(x). */
  TANH(Elementwise.TANH),
  /** 1 / (1 + exp(-x)). */
  SIGMOID(Elementwise.SIGMOID),
  /** max(x, 0). */
  RELU(Elementwise.RELU),
  /** x if it is positive, otherwise exp(x) - 1. */
  ELU(Elementwise.ELU);

  private final Elementwise function;

  Activation(Elementwise function) {
    this.function = function;
  }

  /** Applies the function to the buffer "y" of a layer. */
  public void forward(Pass pass, INDArray y) {
    if (this != IDENTITY) {
      pass.kernels().elements().apply(function, y, y);
    }
  }

  /**
   * Returns the gradient with respect to the argument of an activation that a layer applied to its
   * buffer "y".
   *
   * @param outputGradient the gradient with respect to the value, returned as is for the identity
   */
  public INDArray backward(Pass pass, INDArray outputGradient) {
    if (this == IDENTITY) {
      return outputGradient;
    }
    INDArray dz = pass.buffer("dz", outputGradient.shape());
    INDArray y = pass.buffer("y", outputGradient.shape());
    pass.kernels().elements().applyGradient(function, y, outputGradient, dz);
    return dz;
  }

  /** Returns the elementwise function of the kernels. */
  public Elementwise function() {
    return function;
  }
}
