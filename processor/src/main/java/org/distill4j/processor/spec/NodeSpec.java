package org.distill4j.processor.spec;

import java.util.List;
import org.distill4j.processor.diagnostic.Place;

/**
 * A node: a method that is computed by an operation.
 *
 * @param name its name
 * @param kind the kind of its value
 * @param operation its operation
 * @param reads its parameters, in order
 * @param output true if it is annotated as an output
 * @param inherited true if a super-interface declares it
 * @param place the method
 */
public record NodeSpec(
    String name,
    KindType kind,
    OperationUse operation,
    List<ReadSpec> reads,
    boolean output,
    boolean inherited,
    Place place) {

  /** Copies the reads. */
  public NodeSpec {
    reads = List.copyOf(reads);
  }
}
