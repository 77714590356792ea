package org.distill4j.runtime.training.checkpoint;

import java.io.IOException;
import java.util.Map;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.graph.GraphState;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The parameters of a graph and the state of its nodes in a checkpoint. */
public final class ModelState {

  private ModelState() {}

  /** Adds them under a name. */
  public static void save(String name, ComputationGraph graph, CheckpointWriter out) {
    out.put(name + "/parameters", graph.params());
    GraphState.of(graph)
        .vectors()
        .forEach((node, vector) -> out.put(name + "/state/" + node, vector));
  }

  /** Assigns them to a graph of the same nodes. */
  public static void restore(String name, ComputationGraph graph, CheckpointReader in)
      throws IOException {
    in.assign(name + "/parameters", graph.params());
    GraphState state = GraphState.of(graph);
    for (Map.Entry<String, INDArray> node : state.vectors().entrySet()) {
      in.assign(name + "/state/" + node.getKey(), node.getValue());
    }
    state.assignTo(graph);
  }
}
