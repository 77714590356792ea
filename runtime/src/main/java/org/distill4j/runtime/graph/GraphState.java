package org.distill4j.runtime.graph;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.GraphVertex;
import org.distill4j.runtime.layer.Layer;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A copy of the untrained state of the nodes of a graph ({@link Layer#state}), such as running
 * statistics. State and parameter vector together are all that training changes.
 */
public final class GraphState {

  private final Map<String, INDArray> nodes = new LinkedHashMap<>();

  private GraphState() {}

  /** Returns a copy of the state of all nodes; empty if no node has any. */
  public static GraphState of(ComputationGraph graph) {
    GraphState state = new GraphState();
    for (GraphVertex vertex : graph.getVertices()) {
      if (vertex instanceof RunningVertex running && !running.state().isEmpty()) {
        state.nodes.put(running.getVertexName(), running.state().copy());
      }
    }
    return state;
  }

  /** Returns the copied state by the name of its node, each as one vector. */
  public Map<String, INDArray> vectors() {
    return Collections.unmodifiableMap(nodes);
  }

  /** Assigns the state to the nodes of the same names of a graph; other nodes keep theirs. */
  public void assignTo(ComputationGraph graph) {
    for (GraphVertex vertex : graph.getVertices()) {
      INDArray copy = nodes.get(vertex.getVertexName());
      if (copy != null) {
        ((RunningVertex) vertex).state().assign(copy);
      }
    }
  }
}
