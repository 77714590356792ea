package org.distill4j.runtime.export;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.GraphVertex;

/** The nodes of a network in an order in which each follows those that it reads. */
final class NodeOrder {

  private NodeOrder() {}

  static List<String> of(ComputationGraph network) {
    List<String> nodes = new ArrayList<>();
    GraphVertex[] vertices = network.getVertices();
    for (int index : network.topologicalSortOrder()) {
      if (!vertices[index].isInputVertex()) {
        nodes.add(vertices[index].getVertexName());
      }
    }
    return nodes;
  }
}
