package org.distill4j.runtime.layer;

import java.util.SplittableRandom;

/**
 * The distribution of initial values of a parameter: uniform in [low, high), a constant if both are
 * equal, or normal around 0 and cut off at low and high if there is a deviation.
 *
 * @param low the lower bound (inclusive)
 * @param high the upper bound (exclusive for the uniform distribution)
 * @param deviation the standard deviation of the normal distribution, or 0 for the others
 */
public record Initialisation(double low, double high, double deviation) {

  /** Creates the uniform distribution in [low, high), or a constant if both are equal. */
  public Initialisation(double low, double high) {
    this(low, high, 0);
  }

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

  /** Returns the normal distribution around 0. */
  public static Initialisation normal(double deviation) {
    return normal(deviation, Double.MAX_VALUE);
  }

  /**
   * Returns the normal distribution around 0, whose values are set to the bound where they exceed
   * it.
   *
   * @param bound the greatest magnitude
   */
  public static Initialisation normal(double deviation, double bound) {
    return new Initialisation(-bound, bound, deviation);
  }

  /** Draws the next values. */
  public void draw(double[] values, SplittableRandom random) {
    for (int i = 0; i < values.length; i++) {
      values[i] = low == high ? low : draw(random);
    }
  }

  private double draw(SplittableRandom random) {
    return deviation > 0
        ? Math.max(low, Math.min(high, deviation * random.nextGaussian()))
        : low + (high - low) * random.nextDouble();
  }
}
