package org.distill4j.runtime.graph;

import java.util.ArrayList;
import java.util.Collection;
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

  private RunnerNode add(String name) {
    RunnerNode known = nodes.get(name);
    if (known != null) {
      return known;
    }
    RunnerNode node =
        graph.getConfiguration().getNetworkInputs().contains(name)
            ? new RunnerNode(name)
            : layerNode(name);
    nodes.put(name, node);
    return node;
  }

  private RunnerNode layerNode(String name) {
    RunningVertex running = vertex(graph, name);
    List<RunnerNode> sources = new ArrayList<>();
    for (String source : graph.getConfiguration().getVertexInputs().get(name)) {
      sources.add(add(source));
    }
    return new RunnerNode(running, sources, kernels);
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
          "The graph has no node '%s', but %s"
              .formatted(name, graph.getConfiguration().getVertices().keySet()));
    }
    if (!(vertex instanceof RunningVertex running)) {
      throw new IllegalArgumentException(
          "The node '%s' is a %s, not a LayerVertex"
              .formatted(name, vertex.getClass().getSimpleName()));
    }
    return running;
  }
}
