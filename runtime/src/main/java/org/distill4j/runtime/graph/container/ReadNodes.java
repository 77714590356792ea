package org.distill4j.runtime.graph.container;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;

/** The nodes and inputs of a graph that some nodes depend on. */
public final class ReadNodes {

  private ReadNodes() {}

  /** Returns the nodes themselves and all that they depend on, without recursion. */
  public static Set<String> of(ComputationGraphConfiguration graph, Collection<String> nodes) {
    Set<String> read = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(nodes);
    while (!open.isEmpty()) {
      String node = open.pop();
      if (read.add(node)) {
        graph.getVertexInputs().getOrDefault(node, List.of()).forEach(open::push);
      }
    }
    return read;
  }

  /** Returns the inputs of a graph that a node reads: its own, or else those it depends on. */
  public static List<String> inputs(ComputationGraphConfiguration graph, String node) {
    List<String> inputs = graph.getNetworkInputs();
    List<String> own =
        graph.getVertexInputs().getOrDefault(node, List.of()).stream()
            .filter(inputs::contains)
            .toList();
    return own.isEmpty()
        ? of(graph, List.of(node)).stream().filter(inputs::contains).toList()
        : own;
  }
}
