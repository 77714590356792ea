package org.distill4j.runtime.layer;

import java.util.Arrays;
import java.util.Objects;

/**
 * A trained array of a layer, or one of its state.
 *
 * @param name its name, unique in the layer: "W", "b"
 * @param shape its shape, row-major
 * @param initialisation how it begins
 */
public record Parameter(String name, long[] shape, Initialisation initialisation) {

  /** Copies the shape, which must be of lengths of at least 1. */
  public Parameter {
    Objects.requireNonNull(name);
    Objects.requireNonNull(initialisation);
    shape = shape.clone();
  }

  /** A weight matrix, Xavier-uniform with the given fan-in and fan-out. */
  public static Parameter weight(String name, long inputs, long outputs) {
    return new Parameter(
        name, new long[] {inputs, outputs}, Initialisation.xavierUniform(inputs, outputs));
  }

  /** A bias vector, zero. */
  public static Parameter bias(String name, long length) {
    return new Parameter(name, new long[] {length}, Initialisation.constant(0));
  }

  /** The number of its elements. */
  public long length() {
    return Arrays.stream(shape).reduce(1, Math::multiplyExact);
  }

  @Override
  public long[] shape() {
    return shape.clone();
  }
}
