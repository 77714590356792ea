package org.distill4j.processor.spec;

import java.util.List;
import org.distill4j.processor.diagnostic.Place;

/**
 * A method that an operation computes.
 *
 * @param name its name
 * @param kind the kind of its value
 * @param operation what computes it
 * @param reads what it reads, in order
 * @param output whether it is marked as an output
 * @param inherited whether a super-interface declares it
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
