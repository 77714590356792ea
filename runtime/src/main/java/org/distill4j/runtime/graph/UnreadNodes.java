package org.distill4j.runtime.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;

/**
 * Removes nodes that no output of a graph depends on: losses that a network declares and a
 * distillation does not use, and the nodes that only they read.
 */
final class UnreadNodes {

  private UnreadNodes() {}

  /** Removes the unread nodes, inputs included. */
  static void removeFrom(GraphBuilder graph) {
    Set<String> needed = needed(graph);
    List<String> all = new ArrayList<>(graph.getVertices().keySet());
    all.addAll(graph.getNetworkInputs());
    all.removeAll(needed);
    all.forEach(graph::removeVertex);
  }

  private static Set<String> needed(GraphBuilder graph) {
    Set<String> needed = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(graph.getNetworkOutputs());
    while (!open.isEmpty()) {
      String name = open.pop();
      if (needed.add(name)) {
        open.addAll(graph.getVertexInputs().getOrDefault(name, List.of()));
        if (graph.getVertices().get(name) instanceof LayerVertex vertex
            && vertex.getParametersOf() != null) {
          open.add(vertex.getParametersOf());
        }
      }
    }
    return needed;
  }
}
