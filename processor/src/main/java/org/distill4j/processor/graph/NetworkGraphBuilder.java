package org.distill4j.processor.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.expand.FlatNetwork;
import org.distill4j.processor.expand.FlatNode;
import org.distill4j.processor.expand.Level;
import org.distill4j.processor.graph.Traversal.Source;
import org.distill4j.processor.spec.BlockUse;
import org.distill4j.processor.spec.InputSpec;
import org.distill4j.processor.spec.KindType;
import org.distill4j.processor.spec.NetworkSpec.Carry;
import org.distill4j.processor.spec.NodeSpec;
import org.distill4j.processor.spec.ReadSpec;

/** Checks the edges of a network and sorts its nodes topologically. */
public final class NetworkGraphBuilder {

  private static final String READ_OR_REMOVE =
      "Read it, remove it, or move it to the interface that reads it.";

  private final FlatNetwork flat;
  private final Problems problems;
  private final Map<String, FlatNode> nodes = new LinkedHashMap<>();
  private final Map<String, InputSpec> inputs = new LinkedHashMap<>();
  private final Set<String> read = new HashSet<>();

  /** Creates a builder for one graph. */
  public NetworkGraphBuilder(FlatNetwork flat, Problems problems) {
    this.flat = flat;
    this.problems = problems;
    flat.nodes().forEach(node -> nodes.put(node.name(), node));
    flat.spec().inputs().forEach(input -> inputs.put(input.name(), input));
    flat.nodes().forEach(node -> node.node().reads().forEach(r -> read.add(r.node())));
  }

  /** Returns the graph of a network, or empty with problems. */
  public Optional<NetworkGraph> build() {
    if (flat.spec().isExternal()) {
      return external();
    }
    if (!checkNodes()) {
      return Optional.empty();
    }
    List<String> outputs = outputs();
    if (outputs.isEmpty()) {
      problems.add(DiagnosticId.NO_OUTPUT, flat.spec().place(), flat.spec().name());
      return Optional.empty();
    }
    NetworkGraph graph = graph(outputs);
    checkUnused(graph);
    return problems.haveErrors() ? Optional.empty() : Optional.of(graph);
  }

  /** Returns the graph of an external teacher, whose signals are its outputs. */
  private Optional<NetworkGraph> external() {
    List<String> signals =
        inputs.values().stream().filter(InputSpec::signal).map(InputSpec::name).sorted().toList();
    if (signals.isEmpty()) {
      problems.add(DiagnosticId.NO_SIGNAL, flat.spec().place(), flat.spec().name());
      return Optional.empty();
    }
    List<InputSpec> all = List.copyOf(inputs.values());
    return Optional.of(
        new NetworkGraph(flat, all, List.of(), List.of(), List.of(), List.of(), signals));
  }

  /** Returns the graph of a block on its own, in which every node counts as an output. */
  public Optional<NetworkGraph> buildBlock() {
    return checkNodes() ? Optional.of(graph(List.copyOf(nodes.keySet()))) : Optional.empty();
  }

  /**
   * Returns the graph of a block over steps: what its results and its states depend on.
   *
   * @param results the results; empty if all nodes may be
   */
  public Optional<NetworkGraph> buildSteps(List<String> results) {
    if (!checkNodes()) {
      return Optional.empty();
    }
    Set<String> needed = new LinkedHashSet<>();
    Traversal traversal = new Traversal(this::reads, needed);
    (results.isEmpty() ? List.copyOf(nodes.keySet()) : results).forEach(traversal::visit);
    Map<String, Carry> carries = new TreeMap<>(flat.spec().carries());
    boolean grown = true;
    while (grown) {
      int before = needed.size();
      carries.forEach(
          (node, carry) -> {
            if (needed.contains(carry.input())) {
              traversal.visit(node);
            }
          });
      grown = needed.size() > before;
    }
    return Optional.of(graph(needed.stream().filter(nodes::containsKey).toList()));
  }

  private boolean checkNodes() {
    nodes.values().forEach(this::checkReads);
    if (!problems.haveErrors()) {
      new Cycles(nodes, this::reads, problems).report();
    }
    return !problems.haveErrors();
  }

  private NetworkGraph graph(List<String> outputs) {
    Set<String> needed = new LinkedHashSet<>();
    outputs.forEach(new Traversal(this::reads, needed)::visit);
    Set<String> forTraining = new LinkedHashSet<>(needed);
    nodes.values().stream()
        .filter(node -> node.node().kind().role() == KindType.Role.LOSS)
        .map(FlatNode::name)
        .sorted()
        .forEach(new Traversal(this::reads, forTraining)::visit);
    Set<String> order = new LinkedHashSet<>();
    forTraining.forEach(new Traversal(this::readsAndFeeds, order)::visit);
    Set<String> losses = new LinkedHashSet<>(forTraining);
    losses.removeAll(needed);
    Set<String> sizing = new LinkedHashSet<>(order);
    sizing.removeAll(forTraining);
    SharedOwners owners = new SharedOwners(nodes.values(), needed, forTraining);
    return new NetworkGraph(
        flat,
        named(forTraining, inputs),
        named(sizing, inputs),
        owners.of(named(needed, nodes)),
        owners.of(named(losses, nodes)),
        owners.of(named(order, nodes)),
        outputs);
  }

  /** Returns what a node reads, after the nodes that feed its block and determine its sizes. */
  private List<Source> readsAndFeeds(String name) {
    List<Source> sources = new ArrayList<>();
    if (nodes.containsKey(name)) {
      Level level = nodes.get(name).level();
      for (; level.parent().isPresent(); level = level.parent().get()) {
        addFeeds(level.first(), sources);
        addFeeds(level, sources);
      }
    }
    sources.addAll(reads(name));
    return sources;
  }

  /** Adds the feeds of a level. A block can feed its own inputs, so these need not come first. */
  private void addFeeds(Level level, List<Source> sources) {
    for (InputSpec input : level.spec().inputs()) {
      String source = flat.feeds().get(level.prefix() + input.name());
      if (source != null) {
        sources.add(new Source(source, false));
      }
    }
  }

  private List<Source> reads(String name) {
    return nodes.containsKey(name)
        ? nodes.get(name).node().reads().stream().map(r -> new Source(r.node(), true)).toList()
        : List.of();
  }

  private static <T> List<T> named(Collection<String> names, Map<String, T> known) {
    return names.stream().filter(known::containsKey).<T>map(known::get).toList();
  }

  private void checkReads(FlatNode flatNode) {
    NodeSpec node = flatNode.node();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < node.reads().size(); i++) {
      ReadSpec readSpec = node.reads().get(i);
      KindType kind = kindOf(readSpec.node());
      if (!kind.equals(readSpec.kind())) {
        problems.add(
            DiagnosticId.WRONG_KIND,
            readSpec.place(),
            node.name(),
            readSpec.node(),
            readSpec.kind().nameBeside(kind),
            kind.nameBeside(readSpec.kind()),
            readSpec.kind().nameBeside(kind),
            kind.nameBeside(readSpec.kind()));
      } else if (!seen.add(flatNode.written(i))) {
        problems.add(DiagnosticId.READ_TWICE, readSpec.place(), node.name(), readSpec.node());
      }
    }
  }

  private KindType kindOf(String name) {
    return nodes.containsKey(name) ? nodes.get(name).node().kind() : inputs.get(name).kind();
  }

  /** Returns the outputs of the network itself; if it has none, those of its blocks. */
  private List<String> outputs() {
    List<String> own =
        outputs(
            node ->
                node.node().output()
                    || (node.node().kind().role() == KindType.Role.ANSWER
                        && node.level().parent().isEmpty()
                        && !read.contains(node.name())));
    return own.isEmpty() ? outputs(FlatNode::isOutputOfBlock) : own;
  }

  private List<String> outputs(Predicate<FlatNode> wanted) {
    return nodes.values().stream().filter(wanted).map(FlatNode::name).sorted().toList();
  }

  /** Reports unused members. Inherited members and nodes of blocks may be unused. */
  private void checkUnused(NetworkGraph graph) {
    Set<String> used = new HashSet<>();
    Set<String> blocks = new HashSet<>();
    for (FlatNode node : graph.allNodes()) {
      used.add(node.name());
    }
    // A block whose values feed inputs that nothing needs cannot be removed.
    graph.order().forEach(node -> blocks.add(node.name().split("[.\\[]", 2)[0]));
    for (FlatNode node : nodes.values()) {
      boolean ofSteps = node.steps().isPresent() || node.result().isPresent();
      if (!node.node().inherited()
          && !ofSteps
          && node.level().parent().isEmpty()
          && !used.contains(node.name())
          && !read.contains(node.name())) {
        problems.add(
            DiagnosticId.UNUSED_NODE,
            node.node().place(),
            node.name(),
            node.node().kind().name(),
            "Read it, remove it, or annotate it with @Output.");
      }
    }
    for (BlockUse use : flat.spec().uses()) {
      if (!use.inherited() && !blocks.contains(use.name())) {
        problems.add(
            DiagnosticId.UNUSED_NODE, use.place(), use.name(), "block", "Read it or remove it.");
      }
    }
    for (InputSpec input : inputs.values()) {
      if (!input.inherited() && graph.input(input.name()).isEmpty() && !isFed(input.name())) {
        problems.add(
            DiagnosticId.UNUSED_NODE, input.place(), input.name(), "input", READ_OR_REMOVE);
      }
    }
  }

  private boolean isFed(String name) {
    return read.contains(name)
        || flat.spec().uses().stream()
            .flatMap(use -> use.reads().stream())
            .anyMatch(readSpec -> readSpec.node().equals(name));
  }
}
