package org.distill4j.processor.shape;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.distill4j.processor.size.Polynomial;
import org.distill4j.processor.spec.KindType;

/**
 * A value that an operation reads.
 *
 * @param name its name
 * @param kind its kind
 * @param axes the length of each axis; empty for one that nothing has determined yet
 */
public record Operand(String name, KindType kind, List<Optional<Polynomial>> axes) {

  /** Copies the axes. */
  public Operand {
    axes = List.copyOf(axes);
  }

  /** A value whose shape is known. */
  static Operand of(String name, KindType kind, Shape shape) {
    return new Operand(name, kind, shape.axes().stream().map(Optional::of).toList());
  }

  /** Labels whose shape nothing has determined yet. */
  static Operand open(String name, KindType kind) {
    return new Operand(name, kind, Collections.nCopies(kind.axes().size(), Optional.empty()));
  }

  /** Its shape, or empty while an axis is not known. */
  public Optional<Shape> shape() {
    return axes.stream().allMatch(Optional::isPresent)
        ? Optional.of(new Shape(axes.stream().map(Optional::orElseThrow).toList()))
        : Optional.empty();
  }
}
