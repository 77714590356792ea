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
  ELU
}
