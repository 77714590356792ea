package org.distill4j.processor.shape;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.distill4j.processor.size.Polynomial;
import org.distill4j.processor.spec.KindType;

/**
 * A value read by an operation.
 *
 * @param name its name
 * @param kind its kind
 * @param axes the length of each axis; empty if nothing has determined it yet
 */
public record Operand(String name, KindType kind, List<Optional<Polynomial>> axes) {

  /** Copies the axes. */
  public Operand {
    axes = List.copyOf(axes);
  }

  /** Creates an operand with a known shape. */
  static Operand of(String name, KindType kind, Shape shape) {
    return new Operand(name, kind, shape.axes().stream().map(Optional::of).toList());
  }

  /** Creates labels whose shape is not determined yet. */
  static Operand open(String name, KindType kind) {
    return new Operand(name, kind, Collections.nCopies(kind.axes().size(), Optional.empty()));
  }

  /** Returns its shape, or empty if the length of an axis is unknown. */
  public Optional<Shape> shape() {
    return axes.stream().allMatch(Optional::isPresent)
        ? Optional.of(new Shape(axes.stream().map(Optional::orElseThrow).toList()))
        : Optional.empty();
  }
}
