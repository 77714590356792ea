package org.distill4j.processor.spec;

import java.util.List;
import org.distill4j.processor.diagnostic.Place;
import org.distill4j.processor.spec.weight.ParametersSpec;

/**
 * A node: a method that is computed by an operation.
 *
 * @param name its name
 * @param kind the kind of its value
 * @param operation its operation
 * @param reads its parameters, in order
 * @param output true if it is annotated as an output
 * @param inherited true if a super-interface declares it
 * @param parameters the declarations of its parameters
 * @param place the method
 */
public record NodeSpec(
    String name,
    KindType kind,
    OperationUse operation,
    List<ReadSpec> reads,
    boolean output,
    boolean inherited,
    ParametersSpec parameters,
    Place place) {

  /** Copies the reads. */
  public NodeSpec {
    reads = List.copyOf(reads);
  }

  /** Creates a node with trained parameters of its own. */
  public NodeSpec(
      String name,
      KindType kind,
      OperationUse operation,
      List<ReadSpec> reads,
      boolean output,
      boolean inherited,
      Place place) {
    this(name, kind, operation, reads, output, inherited, ParametersSpec.OWN, place);
  }

  /** Returns the same node with declarations of its parameters. */
  public NodeSpec with(ParametersSpec declared) {
    return new NodeSpec(name, kind, operation, reads, output, inherited, declared, place);
  }
}
