package org.distill4j.processor.summary;

import java.util.List;
import org.distill4j.processor.shape.Shape;
import org.distill4j.processor.spec.KindType;

/**
 * A node or an input of a network.
 *
 * @param name its name
 * @param operation what computes it, empty for an input
 * @param kind the kind of its value
 * @param shape the shape of its value, over the dimensions of the network
 * @param reads the names of what it reads, in order
 * @param cost what it needs, over the dimensions of the network
 */
public record NodeSummary(
    String name, String operation, KindType kind, Shape shape, List<String> reads, Cost cost) {

  /** Copies what it reads. */
  public NodeSummary {
    reads = List.copyOf(reads);
  }

  /** Whether it is fed from the data. */
  public boolean isInput() {
    return operation.isEmpty();
  }

  /** Its kind with its shape, as in a signature: {@code Sequence(words, 300)}. */
  public String value(Shape values) {
    return kind.name() + (values.axes().isEmpty() ? "" : values.toString());
  }
}
