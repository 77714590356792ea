package org.distill4j.processor.shape;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.distill4j.processor.size.Polynomial;

/**
 * The shape of a value, without the batch.
 *
 * @param axes the length of each axis
 */
public record Shape(List<Polynomial> axes) {

  /** Copies the axes. */
  public Shape {
    axes = List.copyOf(axes);
  }

  /** Returns the shape with each length replaced. */
  public Shape map(UnaryOperator<Polynomial> function) {
    return new Shape(axes.stream().map(function).toList());
  }

  @Override
  public String toString() {
    return axes.stream().map(Polynomial::toString).collect(Collectors.joining(", ", "(", ")"));
  }
}
