package org.distill4j.runtime.pretrained;

import java.util.List;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.distill4j.runtime.graph.LayerVertex;
import org.distill4j.runtime.graph.NetworkGraph;
import org.distill4j.runtime.layer.Activation;
import org.distill4j.runtime.layer.core.DenseLayer;
import org.distill4j.runtime.layer.core.LogitsLayer;

/** x [2] -> layers[0].map [3] -> layers[1].map [3] -> answer [2]. */
final class DenseNetwork extends NetworkGraph {

  @Override
  public String name() {
    return "DenseNetwork";
  }

  @Override
  public List<String> inputs() {
    return List.of("x");
  }

  @Override
  public List<String> outputs() {
    return List.of("answer");
  }

  @Override
  public long parameters() {
    return 9 + 12 + 8;
  }

  @Override
  public void addNodes(GraphBuilder graph) {
    graph.addVertex(
        "layers[0].map", new LayerVertex(new DenseLayer(2, 3, Activation.IDENTITY)), "x");
    graph.addVertex(
        "layers[1].map",
        new LayerVertex(new DenseLayer(3, 3, Activation.IDENTITY)),
        "layers[0].map");
    graph.addVertex("answer", new LayerVertex(new LogitsLayer(3, 2)), "layers[1].map");
  }
}
