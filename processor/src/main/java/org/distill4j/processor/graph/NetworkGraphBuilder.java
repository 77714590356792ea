package org.distill4j.processor.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.diagnostic.Suggestion;
import org.distill4j.processor.spec.InputSpec;
import org.distill4j.processor.spec.KindType;
import org.distill4j.processor.spec.NetworkSpec;
import org.distill4j.processor.spec.NodeSpec;
import org.distill4j.processor.spec.ReadSpec;

/** Resolves what nodes read, and puts them in the order in which they are computed. */
public final class NetworkGraphBuilder {

  private final NetworkSpec spec;
  private final Problems problems;
  private final Map<String, NodeSpec> nodes = new LinkedHashMap<>();
  private final Map<String, InputSpec> inputs = new LinkedHashMap<>();

  /** Builds one graph. */
  public NetworkGraphBuilder(NetworkSpec spec, Problems problems) {
    this.spec = spec;
    this.problems = problems;
    spec.nodes().forEach(node -> nodes.put(node.name(), node));
    spec.inputs().forEach(input -> inputs.put(input.name(), input));
  }

  /** The graph, or empty with problems. */
  public Optional<NetworkGraph> build() {
    nodes.values().forEach(this::checkReads);
    if (problems.haveErrors() || hasCycle()) {
      return Optional.empty();
    }
    List<String> outputs = outputs();
    Set<String> needed = new LinkedHashSet<>();
    outputs.forEach(output -> visit(output, needed));
    checkUnused(needed);
    if (problems.haveErrors()) {
      return Optional.empty();
    }
    return Optional.of(
        new NetworkGraph(
            spec,
            needed.stream().filter(inputs::containsKey).map(inputs::get).toList(),
            needed.stream().filter(nodes::containsKey).map(nodes::get).toList(),
            outputs));
  }

  private void checkReads(NodeSpec node) {
    Set<String> seen = new HashSet<>();
    for (ReadSpec read : node.reads()) {
      Optional<KindType> kind = kindOf(read.node());
      if (kind.isEmpty()) {
        reportUnknown(node, read);
      } else if (!kind.get().equals(read.kind())) {
        problems.add(
            DiagnosticId.WRONG_KIND,
            read.place(),
            node.name(),
            read.node(),
            read.kind().name(),
            kind.get().name());
      } else if (!seen.add(read.node())) {
        problems.add(DiagnosticId.READ_TWICE, read.place(), node.name(), read.node());
      }
    }
  }

  private void reportUnknown(NodeSpec node, ReadSpec read) {
    if (spec.dimension(read.node()).isPresent()) {
      problems.add(DiagnosticId.READS_DIMENSION, read.place(), node.name(), read.node());
      return;
    }
    Set<String> known = new TreeSet<>(inputs.keySet());
    known.addAll(nodes.keySet());
    known.remove(node.name());
    problems.add(
        DiagnosticId.UNKNOWN_NODE,
        read.place(),
        node.name(),
        read.node(),
        spec.name(),
        Suggestion.among(read.node(), known));
  }

  private Optional<KindType> kindOf(String name) {
    return Optional.ofNullable(nodes.get(name))
        .map(NodeSpec::kind)
        .or(() -> Optional.ofNullable(inputs.get(name)).map(InputSpec::kind));
  }

  /** Whether a node depends on itself; reports the first such node of each cycle. */
  private boolean hasCycle() {
    Set<String> done = new HashSet<>();
    for (NodeSpec node : nodes.values()) {
      findCycle(node, new ArrayList<>(), done);
    }
    return problems.haveErrors();
  }

  private void findCycle(NodeSpec node, List<String> path, Set<String> done) {
    int start = path.indexOf(node.name());
    if (start >= 0) {
      List<String> cycle = new ArrayList<>(path.subList(start, path.size()));
      cycle.add(node.name());
      Collections.reverse(cycle);
      problems.add(
          DiagnosticId.SELF_OR_CYCLE, node.place(), node.name(), String.join(" -> ", cycle));
      return;
    }
    if (!done.add(node.name())) {
      return;
    }
    path.add(node.name());
    for (ReadSpec read : node.reads()) {
      if (nodes.containsKey(read.node())) {
        findCycle(nodes.get(read.node()), path, done);
      }
    }
    path.remove(path.size() - 1);
  }

  private List<String> outputs() {
    Set<String> read = new HashSet<>();
    nodes.values().forEach(node -> node.reads().forEach(r -> read.add(r.node())));
    List<String> outputs =
        nodes.values().stream()
            .filter(
                node ->
                    node.output()
                        || (node.kind().role() == KindType.Role.ANSWER
                            && !read.contains(node.name())))
            .map(NodeSpec::name)
            .sorted()
            .toList();
    if (outputs.isEmpty()) {
      problems.add(DiagnosticId.NO_OUTPUT, spec.place(), spec.name());
    }
    return outputs;
  }

  private void visit(String name, Set<String> needed) {
    if (needed.contains(name)) {
      return;
    }
    if (nodes.containsKey(name)) {
      nodes.get(name).reads().forEach(read -> visit(read.node(), needed));
    }
    needed.add(name);
  }

  /** What a network declares itself must be needed; what it inherits may be left over. */
  private void checkUnused(Set<String> needed) {
    if (problems.haveErrors()) {
      return;
    }
    Set<String> read = new HashSet<>();
    nodes.values().forEach(node -> node.reads().forEach(r -> read.add(r.node())));
    for (NodeSpec node : nodes.values()) {
      if (!node.inherited() && !needed.contains(node.name()) && !read.contains(node.name())) {
        problems.add(DiagnosticId.UNUSED_NODE, node.place(), node.name(), node.kind().name());
      }
    }
    for (InputSpec input : inputs.values()) {
      if (!input.inherited() && !needed.contains(input.name()) && !read.contains(input.name())) {
        problems.add(DiagnosticId.UNUSED_NODE, input.place(), input.name(), "input");
      }
    }
  }
}
