package org.distill4j.dsl.operation;

/** Activation functions, applied to each element. */
public enum Activation {
  /** x. */
  IDENTITY,
  /** tanh(x). */
  TANH,
  /** 1 / (1 + exp(-x)). */
  SIGMOID,
  /** max(x, 0). */
  RELU,
  /** x if x is positive, otherwise exp(x) - 1. */
  ELU,
  /** x Phi(x), with the standard normal distribution function Phi (Hendrycks and Gimpel 2016). */
  GELU,
  /** x (1 + tanh(sqrt(2 / pi) (x + 0.044715 x^3))) / 2, an approximation of {@link #GELU}. */
  GELU_TANH,
  /** x / (1 + exp(-x)). */
  SILU
}
