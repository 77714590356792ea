package org.distill4j.runtime.graph;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The arrays of the nodes of a graph by name: for tests. */
public final class GraphArrays {

  private final ComputationGraph graph;

  /** The arrays of a graph. */
  public GraphArrays(ComputationGraph graph) {
    this.graph = graph;
  }

  private RunningVertex vertex(String node) {
    return (RunningVertex) graph.getVertex(node);
  }

  /** A parameter of a node, a view. */
  public INDArray parameter(String node, String name) {
    return vertex(node).parameter(name);
  }

  /** The gradient of a parameter of a node, a view. */
  public INDArray gradient(String node, String name) {
    return vertex(node).gradient(name);
  }

  /** What a node keeps without training it, a view. */
  public INDArray state(String node, String name) {
    return vertex(node).state(name);
  }
}
