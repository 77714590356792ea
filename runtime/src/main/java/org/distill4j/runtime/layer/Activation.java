package org.distill4j.runtime.layer;

import org.distill4j.runtime.kernel.Elementwise;

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

  /** What computes it. */
  public Elementwise function() {
    return function;
  }
}
