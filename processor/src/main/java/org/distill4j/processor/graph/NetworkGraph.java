package org.distill4j.processor.graph;

import java.util.List;
import org.distill4j.processor.spec.InputSpec;
import org.distill4j.processor.spec.NetworkSpec;
import org.distill4j.processor.spec.NodeSpec;

/**
 * A network whose names are resolved.
 *
 * @param spec what was written
 * @param inputs the inputs, in the order in which the nodes need them
 * @param nodes the nodes that an output needs, each behind all that it reads
 * @param outputs the names of the outputs, in alphabetical order
 */
public record NetworkGraph(
    NetworkSpec spec, List<InputSpec> inputs, List<NodeSpec> nodes, List<String> outputs) {

  /** Copies the lists. */
  public NetworkGraph {
    inputs = List.copyOf(inputs);
    nodes = List.copyOf(nodes);
    outputs = List.copyOf(outputs);
  }
}
