package org.distill4j.runtime.teacher;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.data.Value;
import org.distill4j.runtime.graph.GraphRunner;
import org.distill4j.runtime.graph.LayerVertex;
import org.distill4j.runtime.graph.NetworkGraph;
import org.distill4j.runtime.graph.Signal;

/** Computes a prepared signal from its sources. Not thread-safe. */
public final class PreparationRunner {

  private static final String NODE = "prepared";

  private final List<Signal> from;
  private final GraphRunner runner;

  /**
   * Creates a runner for a signal.
   *
   * @throws IllegalArgumentException if the signal is not prepared
   */
  public PreparationRunner(Signal signal) {
    Signal.Preparation preparation =
        signal
            .preparation()
            .orElseThrow(
                () -> new IllegalArgumentException("'" + signal + "' is not prepared but read"));
    this.from = preparation.from();
    String[] inputs = from.stream().map(Signal::name).toArray(String[]::new);
    GraphBuilder graph = NetworkGraph.builder(0);
    graph.addInputs(inputs);
    graph.addVertex(NODE, new LayerVertex(preparation.layer()), inputs);
    graph.setOutputs(NODE);
    this.runner = new GraphRunner(new ComputationGraph(graph.build()), List.of(NODE));
  }

  /**
   * Returns the prepared values of a batch, valid until the next.
   *
   * @param values the values of the teacher for the batch, by signal
   */
  public Value run(Map<Signal, Value> values) {
    Map<String, Value> inputs = new LinkedHashMap<>();
    from.forEach(signal -> inputs.put(signal.name(), values.get(signal)));
    runner.forward(inputs, false, 0);
    return runner.value(NODE);
  }
}
