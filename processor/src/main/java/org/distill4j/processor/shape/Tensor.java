package org.distill4j.processor.shape;

import org.distill4j.processor.size.Polynomial;

/**
 * A trained tensor of an operation at its use.
 *
 * @param name its name, unique in the operation
 * @param shape its shape
 */
public record Tensor(String name, Shape shape) {

  /** Returns true if it exists: no axis has the length 0. */
  boolean exists() {
    return !shape.axes().contains(Polynomial.ZERO);
  }
}
