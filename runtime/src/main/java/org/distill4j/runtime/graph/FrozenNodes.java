package org.distill4j.runtime.graph;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.GraphVertex;
import org.distill4j.runtime.graph.frozen.FrozenWeights;

/** The frozen parameters of all nodes of a graph. */
final class FrozenNodes {

  private FrozenNodes() {}

  /**
   * Lets a graph share the frozen parameters of the nodes of the same names in another. Nodes that
   * only one of them has keep theirs.
   *
   * @throws IllegalArgumentException if a node is not frozen in the source, or has other parameters
   *     there
   */
  static void copy(ComputationGraph source, ComputationGraph target) {
    for (GraphVertex vertex : target.getVertices()) {
      if (vertex instanceof RunningVertex running && running.frozen() != null) {
        running.frozen(weights(source, running));
      }
    }
  }

  private static FrozenWeights weights(ComputationGraph source, RunningVertex target) {
    String name = target.getVertexName();
    FrozenWeights own = target.frozen();
    if (!source.getConfiguration().getVertices().containsKey(name)) {
      return own;
    }
    if (source.getVertex(name) instanceof RunningVertex vertex
        && vertex.frozen() != null
        && vertex.frozen().fits(own)) {
      return vertex.frozen();
    }
    throw new IllegalArgumentException(
        "the other network has no node '%s' with the same frozen parameters".formatted(name));
  }
}
