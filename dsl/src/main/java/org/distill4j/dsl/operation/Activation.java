package org.distill4j.dsl.operation;

/** Functions that are applied to each feature. */
public enum Activation {
  /** x. */
  IDENTITY,
  /** tanh(x). */
  TANH,
  /** 1 / (1 + exp(-x)). */
  SIGMOID,
  /** max(x, 0). */
  RELU,
  /** x where it is positive, exp(x) - 1 elsewhere. */
  ELU
}
