package org.distill4j.processor.shape;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.distill4j.processor.graph.NetworkGraph;
import org.distill4j.processor.size.Polynomial;
import org.distill4j.processor.spec.InputSpec;
import org.distill4j.processor.spec.KindType;
import org.distill4j.processor.spec.NodeSpec;

/**
 * A network whose shapes are all known.
 *
 * @param graph the network
 * @param inputs the shape of each input
 * @param nodes the nodes, in the graph's order
 * @param scope its dimensions
 */
public record ShapedNetwork(
    NetworkGraph graph, Map<String, Shape> inputs, List<ShapedNode> nodes, SizeScope scope) {

  /** Copies what can be copied. */
  public ShapedNetwork {
    inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
    nodes = List.copyOf(nodes);
  }

  /** The node or input of that name as something to read, its shape with all known dimensions. */
  public Optional<Operand> operand(String name) {
    return kind(name).map(kind -> new Operand(name, kind, Optional.of(value(name))));
  }

  private Optional<KindType> kind(String name) {
    return graph.nodes().stream()
        .filter(node -> node.name().equals(name))
        .map(NodeSpec::kind)
        .findFirst()
        .or(
            () ->
                graph.inputs().stream()
                    .filter(input -> input.name().equals(name))
                    .map(InputSpec::kind)
                    .findFirst());
  }

  private Shape value(String name) {
    return shape(name).map(scope::value);
  }

  /** The shape of a node or input. */
  public Shape shape(String name) {
    return nodes.stream()
        .filter(node -> node.node().name().equals(name))
        .map(node -> node.match().result())
        .findFirst()
        .orElseGet(() -> inputs.get(name));
  }

  /** The names of all nodes and inputs. */
  public Set<String> names() {
    Set<String> names = new TreeSet<>(inputs.keySet());
    nodes.forEach(node -> names.add(node.node().name()));
    return names;
  }

  /** The number of trained parameters, over the dimensions that are bound when it is built. */
  public Polynomial parameters() {
    return nodes.stream()
        .map(node -> scope.value(node.match().parameters()))
        .reduce(Polynomial.ZERO, Polynomial::plus);
  }

  /** The dimensions that are bound when the graph is built, in alphabetical order. */
  public Set<String> unbound() {
    Set<String> names = new TreeSet<>();
    graph.spec().dimensions().stream()
        .filter(dimension -> dimension.value().isEmpty())
        .forEach(dimension -> names.add(dimension.name()));
    return names;
  }

  /** How a value came about: "frames (8, 2048) -> pooled (384)". */
  public String path(String name) {
    String here = name + " " + shape(name);
    return graph.nodes().stream()
        .filter(node -> node.name().equals(name) && !node.reads().isEmpty())
        .findFirst()
        .map(node -> path(node.reads().get(0).node()) + " -> " + here)
        .orElse(here);
  }
}
