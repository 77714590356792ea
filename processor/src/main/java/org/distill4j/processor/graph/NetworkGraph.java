package org.distill4j.processor.graph;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.distill4j.processor.expand.FlatNetwork;
import org.distill4j.processor.expand.FlatNode;
import org.distill4j.processor.spec.InputSpec;
import org.distill4j.processor.spec.NetworkSpec;

/**
 * A network whose names are resolved.
 *
 * @param flat the network with its blocks written out
 * @param inputs the inputs, in the order in which the nodes need them
 * @param nodes the nodes that an output needs, each behind all that it reads
 * @param trainingNodes losses, and the further nodes that only they need, likewise
 * @param order these nodes, and those that only tell a block its sizes, in the order in which
 *     shapes are inferred
 * @param outputs the names of the outputs, in alphabetical order
 */
public record NetworkGraph(
    FlatNetwork flat,
    List<InputSpec> inputs,
    List<FlatNode> nodes,
    List<FlatNode> trainingNodes,
    List<FlatNode> order,
    List<String> outputs) {

  /** Copies the lists. */
  public NetworkGraph {
    inputs = List.copyOf(inputs);
    nodes = List.copyOf(nodes);
    trainingNodes = List.copyOf(trainingNodes);
    order = List.copyOf(order);
    outputs = List.copyOf(outputs);
  }

  /** What was written. */
  public NetworkSpec spec() {
    return flat.spec();
  }

  /** All nodes, each behind all that it reads. */
  public List<FlatNode> allNodes() {
    return Stream.concat(nodes.stream(), trainingNodes.stream()).toList();
  }

  /** The node of that name. */
  public Optional<FlatNode> node(String name) {
    return allNodes().stream().filter(node -> node.name().equals(name)).findFirst();
  }

  /** The input of that name. */
  public Optional<InputSpec> input(String name) {
    return inputs.stream().filter(input -> input.name().equals(name)).findFirst();
  }
}
