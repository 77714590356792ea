package org.distill4j.runtime.layer;

/**
 * The distribution of initial values of a parameter: uniform in [low, high), or a constant if both
 * are equal.
 *
 * @param low the lower bound (inclusive)
 * @param high the upper bound (exclusive)
 */
public record Initialisation(double low, double high) {

  /**
   * Returns the uniform distribution in (-r, r) with r = sqrt(6 / (inputs + outputs)) (Glorot and
   * Bengio 2010).
   */
  public static Initialisation xavierUniform(long inputs, long outputs) {
    double radius = Math.sqrt(6.0 / (inputs + outputs));
    return new Initialisation(-radius, radius);
  }

  /** Returns the uniform distribution in (-radius, radius). */
  public static Initialisation uniform(double radius) {
    return new Initialisation(-radius, radius);
  }

  /** Returns a constant. */
  public static Initialisation constant(double value) {
    return new Initialisation(value, value);
  }
}
