package org.distill4j.runtime.layer;

import java.util.Arrays;
import java.util.Objects;

/**
 * The declaration of a trained array of a layer, or of an array of its state.
 *
 * @param name the name, unique in the layer: "W", "b"
 * @param shape the shape, in row-major order
 * @param initialisation the distribution of initial values
 */
public record Parameter(String name, long[] shape, Initialisation initialisation) {

  /** Copies the shape, whose lengths must be at least 1. */
  public Parameter {
    Objects.requireNonNull(name);
    Objects.requireNonNull(initialisation);
    shape = shape.clone();
  }

  /** Returns a weight matrix, Xavier-uniform with the given fan-in and fan-out. */
  public static Parameter weight(String name, long inputs, long outputs) {
    return new Parameter(
        name, new long[] {inputs, outputs}, Initialisation.xavierUniform(inputs, outputs));
  }

  /** Returns a bias vector, initially zero. */
  public static Parameter bias(String name, long length) {
    return new Parameter(name, new long[] {length}, Initialisation.constant(0));
  }

  /** Returns the number of elements. */
  public long length() {
    return Arrays.stream(shape).reduce(1, Math::multiplyExact);
  }

  /** Returns true if another parameter has the same name and shape. */
  public boolean isLike(Parameter other) {
    return name.equals(other.name) && Arrays.equals(shape, other.shape);
  }

  @Override
  public long[] shape() {
    return shape.clone();
  }
}
