package org.distill4j.samples.benchmarks.network;

import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.graph.GraphRunner;
import org.distill4j.samples.benchmarks.measure.InferenceContender;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The inference of a generated network, without its losses. */
public final class OwnInference implements InferenceContender {

  private final OwnNetwork network;
  private final ComputationGraph graph;
  private final GraphRunner runner;

  /** Creates a network with its initial parameters. */
  public OwnInference(OwnNetwork network) {
    this.network = network;
    this.graph = network.training().export(network.training().initialised());
    this.runner = new GraphRunner(graph, List.of(network.answer())).forwardOnly();
  }

  @Override
  public String name() {
    return "distill4j";
  }

  @Override
  public float[] logits() {
    step();
    return runner.value(network.answer()).array().dup().data().asFloat();
  }

  /** Returns the parameters by {@code node/name}, in the shapes of the layers. */
  public Map<String, INDArray> parameters() {
    return OwnTraining.allParameters(graph);
  }

  @Override
  public void step() {
    runner.forward(network.inputs(), false, 0);
  }

  @Override
  public void close() {}
}
