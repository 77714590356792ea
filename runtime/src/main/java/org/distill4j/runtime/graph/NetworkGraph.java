package org.distill4j.runtime.graph;

import java.util.List;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;

/** A network with all its dimensions bound: what generated {@code ...Graph} classes extend. */
public abstract class NetworkGraph {

  /** The name of the spec. */
  public abstract String name();

  /** The inputs, in the order of the graph. */
  public abstract List<String> inputs();

  /** The outputs, in the order of the graph. */
  public abstract List<String> outputs();

  /** The number of trained parameters. */
  public abstract long parameters();

  /** Adds the nodes, without inputs and outputs, to a graph. */
  public abstract void addNodes(GraphBuilder graph);

  /** The configuration of the network alone. */
  public final ComputationGraphConfiguration configuration(long seed) {
    GraphBuilder graph = new NeuralNetConfiguration.Builder().seed(seed).graphBuilder();
    graph.addInputs(inputs());
    addNodes(graph);
    graph.setOutputs(outputs().toArray(String[]::new));
    return graph.build();
  }

  /** The network alone, with fresh parameters. */
  public final ComputationGraph initialised(long seed) {
    ComputationGraph graph = new ComputationGraph(configuration(seed));
    graph.init();
    return graph;
  }
}
