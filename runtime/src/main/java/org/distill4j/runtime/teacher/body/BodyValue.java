package org.distill4j.runtime.teacher.body;

import java.util.List;
import java.util.stream.Collectors;

/**
 * An input or a signal of an external teacher.
 *
 * @param name its name in the spec
 * @param inBody its name in the body
 * @param axes its axes, without the batch
 * @param mask the input of the body that takes its mask; empty if there is none
 * @param zeros the inputs of the body that take zeros of its shape
 */
public record BodyValue(
    String name, String inBody, List<BodyAxis> axes, String mask, List<String> zeros) {

  /** Copies the lists. */
  public BodyValue {
    axes = List.copyOf(axes);
    zeros = List.copyOf(zeros);
  }

  /** Returns a value without a mask. */
  public static BodyValue of(String name, String inBody, BodyAxis... axes) {
    return new BodyValue(name, inBody, List.of(axes), "", List.of());
  }

  /** Returns the same value, whose mask feeds an input of the body. */
  public BodyValue masked(String input) {
    return new BodyValue(name, inBody, axes, input, zeros);
  }

  /** Returns the same value, with inputs of the body that take zeros of its shape. */
  public BodyValue zeros(String... inputs) {
    return new BodyValue(name, inBody, axes, mask, List.of(inputs));
  }

  /** Returns the number of axes with the batch. */
  public int rank() {
    return axes.size() + 1;
  }

  /** Returns true if a shape, batch first, agrees with the axes of a fixed size. */
  boolean fits(long[] shape) {
    boolean fits = shape.length == rank();
    for (int i = 0; fits && i < axes.size(); i++) {
      fits = axes.get(i).varies() || axes.get(i).size() == shape[i + 1];
    }
    return fits;
  }

  /** Returns the shape as it is declared: {@code [batch, pieces, 384]}. */
  public String shapeInWords() {
    return axes.stream().map(BodyAxis::toString).collect(Collectors.joining(", ", "[batch, ", "]"));
  }
}
