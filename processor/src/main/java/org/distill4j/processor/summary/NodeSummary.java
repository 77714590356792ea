package org.distill4j.processor.summary;

import java.util.List;
import org.distill4j.processor.shape.Shape;
import org.distill4j.processor.spec.KindType;

/**
 * The summary of a node or an input of a network.
 *
 * @param name its name
 * @param operation its operation, empty for an input
 * @param kind the kind of its value
 * @param shape the shape of its value, over the dimensions of the network
 * @param reads the names of what it reads, in order
 * @param cost its cost, over the dimensions of the network
 */
public record NodeSummary(
    String name, String operation, KindType kind, Shape shape, List<String> reads, Cost cost) {

  /** Copies the reads. */
  public NodeSummary {
    reads = List.copyOf(reads);
  }

  /** Returns true if it is an input. */
  public boolean isInput() {
    return operation.isEmpty();
  }

  /** Returns its kind with its shape, as in a signature: {@code Sequence(words, 300)}. */
  public String value(Shape values) {
    return kind.name() + (values.axes().isEmpty() ? "" : values.toString());
  }
}
