package org.distill4j.runtime.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.graph.NodeParameters;
import org.distill4j.runtime.stock.StockPass;
import org.nd4j.linalg.api.ndarray.INDArray;

/** One node of a network that DL4J's own layers replace. */
final class StockNode implements StockPass {

  /** One layer or vertex of DL4J. */
  private record Step(Layer layer, Map<String, INDArray> parameters, GraphVertex vertex) {}

  private final NodeParameters parameters;
  private final String name;
  private final List<String> reads;
  private final int rank;
  private final List<Step> steps = new ArrayList<>();
  private int resultRank;

  StockNode(ComputationGraph network, String name, List<String> reads, int rank) {
    this.parameters = NodeParameters.of(network);
    this.name = name;
    this.reads = reads;
    this.rank = rank;
    this.resultRank = rank;
  }

  @Override
  public int inputs() {
    return reads.size();
  }

  @Override
  public int rank() {
    return rank;
  }

  @Override
  public INDArray parameter(String parameter) {
    return parameters.get(name, parameter);
  }

  @Override
  public INDArray state(String part) {
    return parameters.state(name, part);
  }

  @Override
  public void add(Layer layer, Map<String, INDArray> values) {
    steps.add(new Step(layer, Map.copyOf(values), null));
  }

  @Override
  public void add(GraphVertex vertex) {
    steps.add(new Step(null, Map.of(), vertex));
  }

  @Override
  public void result(int axes) {
    resultRank = axes;
  }

  int resultRank() {
    return resultRank;
  }

  /** Adds what was collected; the last part has the name of the node. */
  void addTo(GraphBuilder builder, Map<String, Map<String, INDArray>> all) {
    String[] from = reads.toArray(String[]::new);
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      String part = i + 1 == steps.size() ? name : name + "-" + i;
      if (step.layer() == null) {
        builder.addVertex(part, step.vertex(), from);
      } else {
        builder.addLayer(part, step.layer(), from);
        all.put(part, step.parameters());
      }
      from = new String[] {part};
    }
  }
}
