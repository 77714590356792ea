package org.distill4j.runtime.graph;

import java.util.LinkedHashMap;
import java.util.Map;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.GraphVertex;
import org.distill4j.runtime.layer.Layer;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A copy of what the nodes of a graph keep from step to step without training it ({@link
 * Layer#state}), such as running statistics. Together with the graph's parameter vector it is all
 * that training changes.
 */
public final class GraphState {

  private final Map<String, INDArray> nodes = new LinkedHashMap<>();

  private GraphState() {}

  /** A copy of the state of all nodes; empty where no node has any. */
  public static GraphState of(ComputationGraph graph) {
    GraphState state = new GraphState();
    for (GraphVertex vertex : graph.getVertices()) {
      if (vertex instanceof RunningVertex running && !running.state().isEmpty()) {
        state.nodes.put(running.getVertexName(), running.state().copy());
      }
    }
    return state;
  }

  /**
   * Gives the nodes of a graph the state of the nodes of the same names; the others keep theirs.
   */
  public void assignTo(ComputationGraph graph) {
    for (GraphVertex vertex : graph.getVertices()) {
      INDArray copy = nodes.get(vertex.getVertexName());
      if (copy != null) {
        ((RunningVertex) vertex).state().assign(copy);
      }
    }
  }
}
