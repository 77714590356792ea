package org.distill4j.runtime.kernel.api;

/** Elementwise functions whose derivative is a function of their value. */
public enum Elementwise {
  /** x. */
  IDENTITY,
  /** tanh(x). */
  TANH,
  /** 1 / (1 + exp(-x)). */
  SIGMOID,
  /** max(x, 0), with derivative 0 at 0. */
  RELU,
  /** x where it is positive, exp(x) - 1 elsewhere. */
  ELU,
  /** sign(x) sqrt(|x|), with derivative 0 at 0. */
  SIGNED_ROOT,
  /** x Phi(x), with the distribution function Phi of the standard normal distribution. */
  GELU,
  /** x (1 + tanh(sqrt(2 / pi) (x + 0.044715 x^3))) / 2, an approximation of {@link #GELU}. */
  GELU_TANH,
  /** x / (1 + exp(-x)). */
  SILU;

  /**
   * Returns true if the derivative is a function of the argument x, false if it is a function of
   * the value y.
   */
  public boolean needsArgument() {
    return switch (this) {
      case GELU, GELU_TANH, SILU -> true;
      case IDENTITY, TANH, SIGMOID, RELU, ELU, SIGNED_ROOT -> false;
    };
  }
}
