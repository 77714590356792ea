package org.distill4j.runtime.predict;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.data.Column;
import org.distill4j.runtime.data.Value;
import org.distill4j.runtime.graph.GraphRunner;
import org.distill4j.runtime.graph.container.ContainerGraph;
import org.distill4j.runtime.graph.container.ReadNodes;
import org.distill4j.runtime.kernel.array.Buffers;
import org.distill4j.runtime.kernel.fixed.FixedMatrices;
import org.distill4j.runtime.kernel.selection.KernelSelection;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.exception.ND4JException;

/** The work arrays of one thread at a time. */
final class PredictorWorker {

  private final GraphRunner runner;
  private final ComputationGraphConfiguration configuration;
  private final DataType type;
  private final List<String> nodes;
  private final Map<String, Buffers> buffers = new HashMap<>();

  PredictorWorker(ComputationGraph graph, Collection<String> nodes, FixedMatrices fixed) {
    this.runner = new GraphRunner(graph, nodes, KernelSelection.kernels(fixed)).forwardOnly();
    this.configuration = graph.getConfiguration();
    this.type = configuration.getDataType();
    this.nodes = List.copyOf(nodes);
    runner.inputs().forEach(input -> buffers.put(input, new Buffers()));
  }

  /**
   * Returns the worker of another thread: it shares the parameters, but not the memory into which
   * frozen ones are decoded.
   */
  static PredictorWorker beside(
      ComputationGraph graph, Collection<String> nodes, FixedMatrices fixed) {
    ContainerGraph other = new ContainerGraph(graph.getConfiguration().clone());
    other.init(graph.params(), false);
    return new PredictorWorker(other, nodes, fixed);
  }

  /** Returns the inputs that the nodes depend on. */
  List<String> inputs() {
    return runner.inputs();
  }

  /** Computes the nodes for all examples. */
  Map<String, NodeValues> run(
      Map<String, ? extends Column> inputs, int examples, InputCheck check) {
    int[] all = IntStream.range(0, examples).toArray();
    Map<String, Value> values = new LinkedHashMap<>();
    for (String input : inputs()) {
      Value value = inputs.get(input).batch(all, type, buffers.get(input));
      check.requireFit(input, value);
      values.put(input, value);
    }
    try {
      runner.forward(values, false, 0);
    } catch (IllegalArgumentException
        | IndexOutOfBoundsException
        | ArithmeticException
        | ND4JException e) {
      List<String> read =
          runner.failed().map(node -> ReadNodes.inputs(configuration, node)).orElse(inputs());
      throw check.misfit(read, e);
    }
    Map<String, NodeValues> results = new LinkedHashMap<>();
    nodes.forEach(node -> results.put(node, NodeValues.copy(runner.value(node))));
    return results;
  }
}
