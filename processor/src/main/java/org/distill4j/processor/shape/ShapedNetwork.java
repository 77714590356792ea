package org.distill4j.processor.shape;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.distill4j.processor.expand.FlatNode;
import org.distill4j.processor.graph.NetworkGraph;
import org.distill4j.processor.size.Polynomial;
import org.distill4j.processor.spec.DimensionSpec;
import org.distill4j.processor.spec.InputSpec;
import org.distill4j.processor.spec.KindType;
import org.distill4j.processor.spec.NetworkSpec;

/** A network whose shapes are all known. */
public final class ShapedNetwork {

  private final NetworkGraph graph;
  private final Map<String, Shape> inputs;
  private final Map<String, ShapedNode> nodes = new LinkedHashMap<>();
  private final SizeScope scope;
  private final Set<String> unbound;
  private final List<ShapedNode> inferenceNodes;
  private final List<ShapedNode> trainingNodes;
  private final Map<String, ShapedNode> reachable = new HashMap<>();

  /**
   * Puts a network together.
   *
   * @param graph the network
   * @param inputs the shape of each input
   * @param nodes the nodes, in the graph's order
   * @param scope its dimensions
   */
  ShapedNetwork(
      NetworkGraph graph, Map<String, Shape> inputs, List<ShapedNode> nodes, SizeScope scope) {
    this.graph = graph;
    this.inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
    nodes.forEach(node -> this.nodes.put(node.node().name(), node));
    this.scope = scope;
    this.unbound = unbound(graph.spec(), scope.used());
    this.inferenceNodes = among(graph.nodes());
    this.trainingNodes = among(graph.trainingNodes());
    inferenceNodes.forEach(node -> reachable.put(node.node().name(), node));
    trainingNodes.forEach(node -> reachable.put(node.node().name(), node));
  }

  /** Those of some nodes whose shape is known, in the order in which shapes were inferred. */
  private List<ShapedNode> among(List<FlatNode> flat) {
    Set<String> names = new HashSet<>();
    flat.forEach(node -> names.add(node.name()));
    return nodes.values().stream().filter(node -> names.contains(node.node().name())).toList();
  }

  /** The network. */
  public NetworkGraph graph() {
    return graph;
  }

  /** The nodes, in the graph's order. */
  public List<ShapedNode> nodes() {
    return List.copyOf(nodes.values());
  }

  /** Its dimensions. */
  public SizeScope scope() {
    return scope;
  }

  /** The node or input of that name as something to read, its shape with all known dimensions. */
  public Optional<Operand> operand(String path) {
    String name = name(path);
    return kind(name).map(kind -> Operand.of(name, kind, value(name)));
  }

  /** The name of the node that a path means: {@code reasoning.fused} is the last round's. */
  public String name(String path) {
    return graph.flat().aliases().getOrDefault(path, path);
  }

  private Optional<KindType> kind(String name) {
    ShapedNode node = reachable.get(name);
    return node != null ? Optional.of(node.node().kind()) : graph.input(name).map(InputSpec::kind);
  }

  private Shape value(String name) {
    return shape(name).map(scope::value);
  }

  /** The shape of a node or input. */
  public Shape shape(String name) {
    ShapedNode node = nodes.get(name);
    return node == null ? inputs.get(name) : node.match().result();
  }

  /** The names of all nodes and inputs, and the paths that leave out the index of a last round. */
  public Set<String> paths() {
    Set<String> names = names();
    Set<String> paths = new TreeSet<>(names);
    graph
        .flat()
        .aliases()
        .forEach(
            (alias, name) -> {
              if (names.contains(name)) {
                paths.add(alias);
              }
            });
    return paths;
  }

  /** The nodes that a path with {@code [*]} means, in the order of their rounds. */
  public List<String> matching(String path) {
    Pattern pattern = Pattern.compile(Pattern.quote(path).replace("[*]", "\\E(\\[\\d+])?\\Q"));
    return nodes.keySet().stream().filter(pattern.asMatchPredicate()).toList();
  }

  /** The names of all nodes and inputs. */
  public Set<String> names() {
    Set<String> names = new TreeSet<>(inputs.keySet());
    names.addAll(nodes.keySet());
    return names;
  }

  /** The inputs that an output needs, in the graph's order. */
  public List<String> inferenceInputs() {
    Set<String> read = new HashSet<>(graph.outputs());
    inferenceNodes.forEach(node -> node.node().reads().forEach(r -> read.add(r.node())));
    return inputs.keySet().stream().filter(read::contains).toList();
  }

  /** The inputs that only losses need, likewise. */
  public List<String> trainingInputs() {
    List<String> names = new ArrayList<>(inputs.keySet());
    names.removeAll(inferenceInputs());
    return names;
  }

  /** The nodes that only losses need. */
  public List<ShapedNode> trainingNodes() {
    return trainingNodes;
  }

  /** The nodes that an output needs. */
  public List<ShapedNode> inferenceNodes() {
    return inferenceNodes;
  }

  /** The number of trained parameters, over the dimensions that are bound when it is built. */
  public Polynomial parameters() {
    return inferenceNodes.stream()
        .map(node -> scope.value(node.parameters()))
        .reduce(Polynomial.ZERO, Polynomial::plus);
  }

  /**
   * The dimensions that are bound when the graph is built, in alphabetical order. An inherited one
   * that no size uses any more is none of them.
   */
  public Set<String> unbound() {
    return unbound;
  }

  private static Set<String> unbound(NetworkSpec spec, Set<String> used) {
    Set<String> names = new TreeSet<>();
    spec.dimensions().stream()
        .filter(dimension -> dimension.value().isEmpty())
        .map(DimensionSpec::name)
        .filter(used::contains)
        .forEach(names::add);
    return Collections.unmodifiableSet(names);
  }

  /** How a value came about: "frames (8, 2048) -> pooled (384)". */
  public String path(String name) {
    String here = name + " " + shape(name);
    return Optional.ofNullable(nodes.get(name))
        .filter(node -> !node.node().reads().isEmpty())
        .map(node -> path(node.node().reads().get(0).node()) + " -> " + here)
        .orElse(here);
  }
}
