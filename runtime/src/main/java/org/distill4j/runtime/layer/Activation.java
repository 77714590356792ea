package org.distill4j.runtime.layer;

import org.distill4j.runtime.kernel.api.Elementwise;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Functions that are applied to each feature. */
public enum Activation {
  /** x. */
  IDENTITY(Elementwise.IDENTITY),
  /** tanh(x). */
  TANH(Elementwise.TANH),
  /** 1 / (1 + exp(-x)). */
  SIGMOID(Elementwise.SIGMOID),
  /** max(x, 0). */
  RELU(Elementwise.RELU),
  /** x where it is positive, exp(x) - 1 elsewhere. */
  ELU(Elementwise.ELU);

  private final Elementwise function;

  Activation(Elementwise function) {
    this.function = function;
  }

  /** Applies it to a layer's buffer "y". */
  void forward(Pass pass, INDArray y) {
    if (this != IDENTITY) {
      pass.kernels().elements().apply(function, y, y);
    }
  }

  /**
   * The gradient before an activation that a layer applied to its buffer "y".
   *
   * @param outputGradient the gradient behind it, which is returned where there is none
   */
  INDArray backward(Pass pass, INDArray outputGradient) {
    if (this == IDENTITY) {
      return outputGradient;
    }
    INDArray dz = pass.buffer("dz", outputGradient.shape());
    INDArray y = pass.buffer("y", outputGradient.shape());
    pass.kernels().elements().applyGradient(function, y, outputGradient, dz);
    return dz;
  }

  /** What computes it. */
  public Elementwise function() {
    return function;
  }
}
