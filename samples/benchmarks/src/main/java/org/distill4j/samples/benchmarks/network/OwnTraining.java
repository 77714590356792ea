package org.distill4j.samples.benchmarks.network;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.graph.GraphRunner;
import org.distill4j.runtime.graph.NodeParameters;
import org.distill4j.runtime.graph.parameter.Seeds;
import org.distill4j.runtime.graph.TrainingGraph;
import org.distill4j.runtime.kernel.selection.KernelSelection;
import org.distill4j.runtime.layer.Parameter;
import org.distill4j.samples.benchmarks.measure.DropoutSource;
import org.distill4j.samples.benchmarks.measure.TrainingContender;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** The training step of a generated network, as in the trainer. */
public final class OwnTraining implements TrainingContender, DropoutSource {

  private final OwnNetwork network;
  private final TrainingGraph training;
  private final ComputationGraph graph;
  private final GraphRunner runner;
  private final OwnOptimiser optimiser;
  private long steps;

  /** Creates a network with its initial parameters. */
  public OwnTraining(OwnNetwork network, OptimiserSettings settings) {
    this.network = network;
    this.training = network.training();
    this.graph = training.initialised();
    this.runner = new GraphRunner(graph, training.lossNodes());
    this.optimiser =
        new OwnOptimiser(settings, runner.parameters(), runner.gradients(), parameters().values());
  }

  @Override
  public String name() {
    return "distill4j";
  }

  @Override
  public Map<String, Double> losses() {
    runner.forward(network.inputs(), true, 0);
    return values();
  }

  private Map<String, Double> values() {
    Map<String, Double> values = new LinkedHashMap<>();
    for (TrainingGraph.Loss loss : training.losses()) {
      values.put(loss.name(), runner.value(loss.node()).array().getDouble(0));
    }
    return values;
  }

  @Override
  public Map<String, float[]> gradients() {
    runner.gradients().assign(0);
    runner.forward(network.inputs(), true, 0);
    runner.backward(training.weights());
    Map<String, float[]> gradients = new LinkedHashMap<>();
    parameters()
        .forEach(
            (name, view) -> {
              long from = view.offset() - runner.parameters().offset();
              INDArray part =
                  runner.gradients().get(NDArrayIndex.interval(from, from + view.length()));
              gradients.put(name, part.dup().data().asFloat());
            });
    runner.gradients().assign(0);
    return gradients;
  }

  @Override
  public float[] factors(String node, int place, double rate, long... shape) {
    long seed = training.configuration().getDefaultConfiguration().getSeed();
    SplittableRandom random = Seeds.step(seed, node, 0);
    for (int i = 0; i < place; i++) {
      random.nextLong();
    }
    INDArray factors = Nd4j.createUninitialized(DataType.FLOAT, shape);
    KernelSelection.kernels(DataType.FLOAT)
        .elements()
        .drawDropout(rate, random.nextLong(), factors);
    float[] values = factors.data().asFloat();
    factors.close();
    return values;
  }

  /** Returns the trained parameters by {@code node/name}, in the shapes of the layers. */
  public Map<String, INDArray> parameters() {
    return parameters(graph);
  }

  /** Returns copies of the parameters by {@code node/name}, the frozen ones included. */
  public Map<String, INDArray> allParameters() {
    return allParameters(graph);
  }

  static Map<String, INDArray> allParameters(ComputationGraph graph) {
    NodeParameters parameters = NodeParameters.of(graph);
    Map<String, INDArray> all = new LinkedHashMap<>();
    for (String node : parameters.nodes()) {
      for (Parameter parameter : parameters.declared(node)) {
        all.put(node + "/" + parameter.name(), parameters.get(node, parameter.name()));
      }
    }
    return all;
  }

  static Map<String, INDArray> parameters(ComputationGraph graph) {
    Map<String, INDArray> parameters = new LinkedHashMap<>();
    for (String node : graph.getConfiguration().getVertices().keySet()) {
      graph
          .getVertex(node)
          .paramTable(true)
          .forEach((name, view) -> parameters.put(node + "/" + name, view));
    }
    return parameters;
  }

  @Override
  public void step() {
    runner.forward(network.inputs(), true, steps);
    values();
    runner.backward(training.weights());
    optimiser.step();
    steps++;
  }

  @Override
  public void close() {}
}
