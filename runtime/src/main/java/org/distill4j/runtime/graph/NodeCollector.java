package org.distill4j.runtime.graph;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.GraphVertex;
import org.distill4j.runtime.kernel.api.Kernels;

/** Collects the nodes of a graph that some nodes depend on, in the order of a forward pass. */
final class NodeCollector {

  private final ComputationGraph graph;
  private final Kernels kernels;
  private final Map<String, RunnerNode> nodes = new LinkedHashMap<>();

  NodeCollector(ComputationGraph graph, Kernels kernels) {
    this.graph = graph;
    this.kernels = kernels;
  }

  /**
   * Returns the nodes by name, each after all nodes that it reads.
   *
   * @throws IllegalArgumentException if there is no such node, or if a required node is no {@link
   *     LayerVertex}
   */
  Map<String, RunnerNode> collect(Collection<String> wanted) {
    wanted.forEach(this::add);
    return nodes;
  }

  /** Adds a node after all that it depends on, without recursion: a graph can be very deep. */
  private void add(String wanted) {
    Deque<String> open = new ArrayDeque<>(List.of(wanted));
    while (!open.isEmpty()) {
      String name = open.peek();
      List<String> missing =
          sources(name).stream().filter(source -> !nodes.containsKey(source)).toList();
      if (missing.isEmpty()) {
        open.pop();
        nodes.computeIfAbsent(name, this::node);
      } else {
        open.push(missing.get(0));
      }
    }
  }

  private List<String> sources(String name) {
    return isInput(name)
        ? List.of()
        : graph.getConfiguration().getVertexInputs().getOrDefault(name, List.of());
  }

  private boolean isInput(String name) {
    return graph.getConfiguration().getNetworkInputs().contains(name);
  }

  private RunnerNode node(String name) {
    if (isInput(name)) {
      return new RunnerNode(name);
    }
    RunningVertex running = vertex(graph, name);
    return new RunnerNode(running, sources(name).stream().map(nodes::get).toList(), kernels);
  }

  /**
   * Returns the vertex of a layer.
   *
   * @throws IllegalArgumentException if there is no such vertex, or it is no {@link LayerVertex}
   */
  static RunningVertex vertex(ComputationGraph graph, String name) {
    GraphVertex vertex = graph.getVertex(name);
    if (vertex == null) {
      throw new IllegalArgumentException(
          "The graph has no node '%s'. Available: %s."
              .formatted(name, String.join(", ", graph.getConfiguration().getVertices().keySet())));
    }
    if (!(vertex instanceof RunningVertex running)) {
      throw new IllegalArgumentException(
          "The node '%s' is a %s, not a LayerVertex"
              .formatted(name, vertex.getClass().getSimpleName()));
    }
    return running;
  }
}
