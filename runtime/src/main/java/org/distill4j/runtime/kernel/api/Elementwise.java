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
  SILU,
  /** exp(x), with x limited to between -80 and 80 so that values stay finite in FLOAT. */
  EXP,
  /** log(x), with x at least {@link #LEAST_LOG}, below which the derivative is 0. */
  LOG,
  /** 1 / x, and 0 with derivative 0 where |x| is at most {@link #LEAST_DIVISOR}. */
  RECIPROCAL;

  /** The greatest magnitude of an argument of {@link #EXP}. */
  public static final double MOST_EXP = 80;

  /** The least argument of {@link #LOG}. */
  public static final double LEAST_LOG = 1e-20;

  /** The magnitude up to which {@link #RECIPROCAL} is 0; above it, squares are finite in FLOAT. */
  public static final double LEAST_DIVISOR = 1e-15;

  /**
   * Returns true if the derivative is a function of the argument x, false if it is a function of
   * the value y.
   */
  public boolean needsArgument() {
    return switch (this) {
      case GELU, GELU_TANH, SILU, LOG -> true;
      case IDENTITY, TANH, SIGMOID, RELU, ELU, SIGNED_ROOT, EXP, RECIPROCAL -> false;
    };
  }
}
