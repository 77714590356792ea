package org.distill4j.runtime.teacher;

import java.util.List;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.distill4j.runtime.graph.LayerVertex;
import org.distill4j.runtime.graph.NetworkGraph;

/** x -> first -> second -> third, each of which doubles. */
final class ChainNetwork extends NetworkGraph {

  private final String key;

  ChainNetwork(String key) {
    this.key = key;
  }

  @Override
  public String name() {
    return "Chain";
  }

  @Override
  public List<String> inputs() {
    return List.of("x");
  }

  @Override
  public List<String> outputs() {
    return List.of("third");
  }

  @Override
  public long parameters() {
    return 0;
  }

  @Override
  public void addNodes(GraphBuilder graph) {
    graph.addVertex("first", new LayerVertex(new CountingLayer(key + 1)), "x");
    graph.addVertex("second", new LayerVertex(new CountingLayer(key + 2)), "first");
    graph.addVertex("third", new LayerVertex(new CountingLayer(key + 3)), "second");
  }
}
