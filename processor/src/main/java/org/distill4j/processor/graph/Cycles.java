package org.distill4j.processor.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.expand.FlatNode;
import org.distill4j.processor.graph.Traversal.Source;

/** Finds nodes that depend on themselves. */
final class Cycles {

  /** The maximum number of nodes in a message. */
  private static final int MOST_NAMES = 12;

  private final Map<String, FlatNode> nodes;
  private final Function<String, List<Source>> reads;
  private final Problems problems;

  /**
   * Creates a search.
   *
   * @param reads what a node reads, by name
   */
  Cycles(Map<String, FlatNode> nodes, Function<String, List<Source>> reads, Problems problems) {
    this.nodes = nodes;
    this.reads = reads;
    this.problems = problems;
  }

  /** Reports the first node that depends on itself, with the shortest of its cycles. */
  void report() {
    Traversal traversal = new Traversal(reads, new HashSet<>());
    nodes.keySet().forEach(traversal::visit);
    if (!traversal.isCyclic()) {
      return;
    }
    for (FlatNode node : nodes.values()) {
      List<String> cycle = cycle(node.name());
      if (!cycle.isEmpty()) {
        problems.add(
            DiagnosticId.SELF_OR_CYCLE,
            node.node().place(),
            node.name(),
            String.join(" -> ", shortened(cycle)));
        return;
      }
    }
  }

  /** Returns the nodes from a node back to itself, in the order of computation; or none. */
  private List<String> cycle(String start) {
    Map<String, String> readers = new HashMap<>();
    Deque<String> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      String name = open.poll();
      for (Source source : reads.apply(name)) {
        if (source.name().equals(start)) {
          List<String> cycle = new ArrayList<>(List.of(start));
          for (String at = name; !at.equals(start); at = readers.get(at)) {
            cycle.add(at);
          }
          cycle.add(start);
          return cycle;
        }
        if (!source.name().equals(start) && readers.putIfAbsent(source.name(), name) == null) {
          open.add(source.name());
        }
      }
    }
    return List.of();
  }

  private static List<String> shortened(List<String> cycle) {
    if (cycle.size() <= MOST_NAMES) {
      return cycle;
    }
    List<String> names = new ArrayList<>(cycle.subList(0, MOST_NAMES / 2));
    names.add("...");
    names.addAll(cycle.subList(cycle.size() - MOST_NAMES / 2, cycle.size()));
    return names;
  }
}
