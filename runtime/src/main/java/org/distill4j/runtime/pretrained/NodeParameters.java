package org.distill4j.runtime.pretrained;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Sets the parameters of nodes. */
final class NodeParameters {

  private NodeParameters() {}

  /** Sets a parameter of a node that has its own. */
  static void set(ComputationGraph graph, String node, String parameter, float[] values) {
    INDArray view = graph.getVertex(node).paramTable(false).get(parameter);
    view.assign(Nd4j.createFromArray(values).reshape('c', view.shape()).castTo(view.dataType()));
  }
}
