package org.distill4j.processor.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.distill4j.processor.shape.Shape;
import org.distill4j.processor.shape.ShapedNetwork;
import org.distill4j.processor.shape.ShapedNode;
import org.distill4j.processor.shape.SizeScope;
import org.distill4j.processor.size.Polynomial;
import org.distill4j.processor.spec.DimensionSpec;
import org.distill4j.processor.spec.InputSpec;
import org.distill4j.processor.spec.KindType;
import org.distill4j.processor.spec.NodeSpec;
import org.distill4j.processor.spec.ReadSpec;
import org.distill4j.processor.spec.SpecName;

/**
 * The summary of a network.
 *
 * @param name its name
 * @param dimensions its dimensions
 * @param inputs its inputs
 * @param nodes the nodes on which an output depends
 * @param trainingNodes its own losses and the nodes on which only they depend
 * @param outputs the names of its outputs
 * @param scope its dimensions with their values
 */
public record NetworkSummary(
    SpecName name,
    List<DimensionSpec> dimensions,
    List<NodeSummary> inputs,
    List<NodeSummary> nodes,
    List<NodeSummary> trainingNodes,
    List<String> outputs,
    SizeScope scope) {

  /** The operation of the nodes that are computed elsewhere. */
  private static final String SIGNAL = "Signal";

  /** The size of a float. */
  private static final int BYTES = 4;

  /** Copies the lists. */
  public NetworkSummary {
    dimensions = List.copyOf(dimensions);
    inputs = List.copyOf(inputs);
    nodes = List.copyOf(nodes);
    trainingNodes = List.copyOf(trainingNodes);
    outputs = List.copyOf(outputs);
  }

  /** Summarises a network. */
  public static NetworkSummary of(ShapedNetwork network) {
    List<NodeSummary> inputs = new ArrayList<>();
    List<NodeSummary> signals = new ArrayList<>();
    for (InputSpec input : network.graph().inputs()) {
      Shape shape = network.shape(input.name());
      if (input.signal()) {
        Cost cost = new Cost(Polynomial.ZERO, Polynomial.ZERO, bytes(input.kind(), shape));
        signals.add(new NodeSummary(input.name(), SIGNAL, input.kind(), shape, List.of(), cost));
      } else {
        inputs.add(new NodeSummary(input.name(), "", input.kind(), shape, List.of(), Cost.NONE));
      }
    }
    return new NetworkSummary(
        network.graph().spec().name(),
        network.graph().spec().dimensions(),
        inputs,
        Stream.concat(signals.stream(), network.inferenceNodes().stream().map(NetworkSummary::node))
            .toList(),
        network.trainingNodes().stream().map(NetworkSummary::node).toList(),
        network.graph().outputs(),
        network.scope());
  }

  private static NodeSummary node(ShapedNode shaped) {
    NodeSpec node = shaped.node();
    Shape shape = shaped.match().result();
    return new NodeSummary(
        node.name(),
        node.operation().type().name(),
        node.kind(),
        shape,
        node.reads().stream().map(ReadSpec::node).toList(),
        new Cost(
            shaped.parameters(),
            shaped.frozenParameters(),
            shaped.match().cost(),
            bytes(node.kind(), shape)));
  }

  /** Returns the memory of a value; a loss is a single number for a whole batch. */
  private static Polynomial bytes(KindType kind, Shape shape) {
    return kind.role() == KindType.Role.LOSS
        ? Polynomial.ZERO
        : shape.axes().stream().reduce(Polynomial.of(BYTES), Polynomial::times);
  }

  /** Returns the total cost of all nodes on which an output depends. */
  public Cost total() {
    return Cost.sum(nodes.stream().map(NodeSummary::cost).toList());
  }

  /** Returns the total cost of the nodes on which only losses depend. */
  public Cost trainingTotal() {
    return Cost.sum(trainingNodes.stream().map(NodeSummary::cost).toList());
  }

  /** Returns true if its nodes are computed elsewhere, at an unknown cost. */
  public boolean isExternal() {
    return nodes.stream().anyMatch(node -> node.operation().equals(SIGNAL));
  }

  /** Replaces all dimensions that have a value in a size. */
  public Polynomial value(Polynomial size) {
    return scope.value(size);
  }

  /** Returns typical sizes for everything that is left open. */
  public Map<String, Integer> typical() {
    Set<String> open = new TreeSet<>(total().plus(trainingTotal()).map(this::value).names());
    inputs.forEach(input -> input.shape().axes().forEach(axis -> open.addAll(value(axis).names())));
    return typical(open);
  }

  /** Returns typical sizes for the names on which a cost depends. */
  public Map<String, Integer> typical(Cost cost) {
    return typical(cost.map(this::value).names());
  }

  private Map<String, Integer> typical(Set<String> open) {
    Set<String> bound = new TreeSet<>();
    dimensions.forEach(dimension -> bound.add(dimension.name()));
    return Typical.sizes(open, bound);
  }
}
