package org.distill4j.runtime.layer;

/**
 * How a parameter begins: uniform in [low, high), which is a constant where both are equal.
 *
 * @param low the least value
 * @param high the bound above
 */
public record Initialisation(double low, double high) {

  /** Uniform in (-r, r) with r = sqrt(6 / (inputs + outputs)) (Glorot and Bengio 2010). */
  public static Initialisation xavierUniform(long inputs, long outputs) {
    double radius = Math.sqrt(6.0 / (inputs + outputs));
    return new Initialisation(-radius, radius);
  }

  /** Uniform in (-radius, radius). */
  public static Initialisation uniform(double radius) {
    return new Initialisation(-radius, radius);
  }

  /** The same value everywhere. */
  public static Initialisation constant(double value) {
    return new Initialisation(value, value);
  }
}
