package org.distill4j.processor.graph;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.distill4j.processor.expand.FlatNetwork;
import org.distill4j.processor.expand.FlatNode;
import org.distill4j.processor.spec.InputSpec;
import org.distill4j.processor.spec.NetworkSpec;

/**
 * A network with resolved names.
 *
 * @param flat the network with its blocks expanded
 * @param inputs the inputs, in the order in which nodes read them; those and the signals of an
 *     external teacher
 * @param sizing further inputs, which only determine sizes of a block
 * @param nodes the nodes on which an output depends, in topological order
 * @param trainingNodes losses and the further nodes on which only they depend, in topological order
 * @param order these nodes, and those that only determine sizes of a block, in the order in which
 *     shapes are inferred
 * @param outputs the names of the outputs, in alphabetical order
 */
public record NetworkGraph(
    FlatNetwork flat,
    List<InputSpec> inputs,
    List<InputSpec> sizing,
    List<FlatNode> nodes,
    List<FlatNode> trainingNodes,
    List<FlatNode> order,
    List<String> outputs) {

  /** Copies the lists. */
  public NetworkGraph {
    inputs = List.copyOf(inputs);
    sizing = List.copyOf(sizing);
    nodes = List.copyOf(nodes);
    trainingNodes = List.copyOf(trainingNodes);
    order = List.copyOf(order);
    outputs = List.copyOf(outputs);
  }

  /** Returns the spec. */
  public NetworkSpec spec() {
    return flat.spec();
  }

  /** Returns all nodes, in topological order. */
  public List<FlatNode> allNodes() {
    return Stream.concat(nodes.stream(), trainingNodes.stream()).toList();
  }

  /** Returns the node with that name. */
  public Optional<FlatNode> node(String name) {
    return allNodes().stream().filter(node -> node.name().equals(name)).findFirst();
  }

  /** Returns the input with that name. */
  public Optional<InputSpec> input(String name) {
    return inputs.stream().filter(input -> input.name().equals(name)).findFirst();
  }
}
