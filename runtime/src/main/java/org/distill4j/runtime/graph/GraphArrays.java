package org.distill4j.runtime.graph;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Views of the parameters, gradients and state of a graph's nodes, by name. */
public final class GraphArrays {

  private final ComputationGraph graph;

  /** Creates a reader of a graph that was built by generated code. */
  public GraphArrays(ComputationGraph graph) {
    this.graph = graph;
  }

  private RunningVertex vertex(String node) {
    return (RunningVertex) graph.getVertex(node);
  }

  /** Returns a view of a parameter of a node. */
  public INDArray parameter(String node, String name) {
    return vertex(node).parameter(name);
  }

  /** Returns a view of the gradient of a parameter of a node. */
  public INDArray gradient(String node, String name) {
    return vertex(node).gradient(name);
  }

  /** Returns a view of an array of state of a node, such as a running mean. */
  public INDArray state(String node, String name) {
    return vertex(node).state(name);
  }
}
