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
import java.util.function.Function;
import org.distill4j.processor.expand.FlatNode;
import org.distill4j.processor.graph.NetworkGraph;
import org.distill4j.processor.size.Polynomial;
import org.distill4j.processor.spec.DimensionSpec;
import org.distill4j.processor.spec.InputSpec;
import org.distill4j.processor.spec.KindType;
import org.distill4j.processor.spec.NetworkSpec;
import org.distill4j.processor.spec.ReadSpec;

/** A network with all shapes known. */
public final class ShapedNetwork {

  /** The maximum number of nodes in a message. */
  private static final int MOST_NAMES = 12;

  private final NetworkGraph graph;
  private final Map<String, Shape> inputs;
  private final Map<String, ShapedNode> nodes = new LinkedHashMap<>();
  private final SizeScope scope;
  private final Set<String> unbound;
  private final List<ShapedNode> inferenceNodes;
  private final List<ShapedNode> trainingNodes;
  private final Map<String, ShapedNode> reachable = new HashMap<>();

  /**
   * Creates a network.
   *
   * @param graph the graph
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

  /** Returns those of the given nodes whose shape is known, in the order of inference. */
  private List<ShapedNode> among(List<FlatNode> flat) {
    Set<String> names = new HashSet<>();
    flat.forEach(node -> names.add(node.name()));
    return nodes.values().stream().filter(node -> names.contains(node.node().name())).toList();
  }

  /** Returns the graph. */
  public NetworkGraph graph() {
    return graph;
  }

  /** Returns the nodes, in the graph's order. */
  public List<ShapedNode> nodes() {
    return List.copyOf(nodes.values());
  }

  /** Returns its dimensions. */
  public SizeScope scope() {
    return scope;
  }

  /** Returns a node or input as an operand, with known dimensions replaced by their values. */
  public Optional<Operand> operand(String path) {
    String name = name(path);
    return kind(name).map(kind -> Operand.of(name, kind, value(name)));
  }

  /**
   * Returns the name of the node at a path: {@code reasoning.fused} is that of the last repetition.
   */
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

  /** Returns the shape of a node or input. */
  public Shape shape(String name) {
    ShapedNode node = nodes.get(name);
    return node == null ? inputs.get(name) : node.match().result();
  }

  /**
   * Returns the names of all nodes and inputs, and paths without the index of a last repetition.
   */
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

  /**
   * Returns the nodes that match a path with {@code [*]}, in the order of their repetitions; the
   * sequence of all steps if the block runs over steps.
   */
  public List<String> matching(String path) {
    return RoundPattern.of(path)
        .among(
            nodes.values().stream()
                .filter(node -> !isLastOfSteps(node, path))
                .map(node -> node.node().name())
                .toList());
  }

  /** Returns true for the last step of a block whose steps a path names with {@code [*]}. */
  private static boolean isLastOfSteps(ShapedNode node, String path) {
    return node.flat()
        .result()
        .filter(result -> !result.all())
        .filter(result -> RoundPattern.of(path).matches(result.steps() + "[*]." + result.node()))
        .isPresent();
  }

  /** Returns the names of all nodes and inputs. */
  public Set<String> names() {
    Set<String> names = new TreeSet<>(inputs.keySet());
    names.addAll(nodes.keySet());
    return names;
  }

  /** Returns the inputs on which an output depends, in the graph's order. */
  public List<String> inferenceInputs() {
    Set<String> read = new HashSet<>(graph.outputs());
    inferenceNodes.forEach(node -> node.node().reads().forEach(r -> read.add(r.node())));
    return inputs.keySet().stream().filter(read::contains).toList();
  }

  /** Returns the inputs on which only losses depend, in the graph's order. */
  public List<String> trainingInputs() {
    List<String> names = new ArrayList<>(inputs.keySet());
    names.removeAll(inferenceInputs());
    return names;
  }

  /** Returns the nodes on which only losses depend. */
  public List<ShapedNode> trainingNodes() {
    return trainingNodes;
  }

  /** Returns the nodes on which an output depends. */
  public List<ShapedNode> inferenceNodes() {
    return inferenceNodes;
  }

  /** Returns the number of trained parameters, over the unbound dimensions. */
  public Polynomial parameters() {
    return sum(inferenceNodes, ShapedNode::parameters);
  }

  /** Returns the number of frozen parameters, over the unbound dimensions. */
  public Polynomial frozenParameters() {
    return sum(inferenceNodes, ShapedNode::frozenParameters);
  }

  /** Returns the number of trained parameters of the nodes on which only losses depend. */
  public Polynomial trainingParameters() {
    return sum(trainingNodes, ShapedNode::parameters);
  }

  private Polynomial sum(List<ShapedNode> of, Function<ShapedNode, Polynomial> count) {
    return Polynomial.sum(of.stream().map(count).map(scope::value).toList());
  }

  /**
   * Returns the dimensions that are set when the graph is built, in alphabetical order, without
   * inherited ones that no size uses.
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

  /**
   * Returns the path to a value: "frames (8, 2048) -> pooled (384)". The middle of a long one is
   * left out.
   */
  public String path(String name) {
    List<String> path = new ArrayList<>();
    Optional<String> at = Optional.of(name);
    while (at.isPresent()) {
      path.add(at.get() + " " + shape(at.get()));
      at = Optional.ofNullable(nodes.get(at.get())).flatMap(ShapedNetwork::firstRead);
    }
    Collections.reverse(path);
    if (path.size() > MOST_NAMES) {
      path.subList(MOST_NAMES / 2, path.size() - MOST_NAMES / 2).clear();
      path.add(MOST_NAMES / 2, "...");
    }
    return String.join(" -> ", path);
  }

  private static Optional<String> firstRead(ShapedNode node) {
    return node.node().reads().stream().map(ReadSpec::node).findFirst();
  }
}
