package org.distill4j.runtime.graph;

import java.util.List;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;

/**
 * x -> a; (a, x) -> p; (a, p) -> q; q -> out, and a node beside it: 'a' is read by two, 'unread' by
 * no loss.
 */
class TestNetwork extends NetworkGraph {

  private final String name;
  private final long declared;

  TestNetwork(String name, long declared) {
    this.name = name;
    this.declared = declared;
  }

  static TestNetwork named(String name) {
    return new TestNetwork(name, 18);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<String> inputs() {
    return List.of("x");
  }

  @Override
  public List<String> outputs() {
    return List.of("out", "unread");
  }

  @Override
  public long parameters() {
    return declared;
  }

  @Override
  public void addNodes(GraphBuilder graph) {
    graph.addVertex("a", new LayerVertex(ScaleLayer.of(3)), "x");
    graph.addVertex("p", new LayerVertex(new ProductLayer()), "a", "x");
    graph.addVertex("q", new LayerVertex(new ProductLayer()), "a", "p");
    graph.addVertex("out", new LayerVertex(ScaleLayer.noisy(3)), "q");
    graph.addVertex("unread", new LayerVertex(ScaleLayer.of(3)), "x");
  }
}
