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
  SIGNED_ROOT
}
