package org.distill4j.runtime.graph;

import java.util.List;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.WorkspaceMode;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.graph.container.ContainerGraph;
import org.distill4j.runtime.graph.description.ModelDescription;
import org.distill4j.runtime.kernel.selection.KernelSelection;
import org.nd4j.linalg.api.buffer.DataType;

/** A network with all dimensions bound. Base class of the generated {@code ...Graph} classes. */
public abstract class NetworkGraph {

  /** Selects the compute backend unless a caller has selected one. */
  protected NetworkGraph() {
    KernelSelection.selectLibraries();
  }

  /** The name of the spec. */
  public abstract String name();

  /** The inputs, in the order of the graph. */
  public abstract List<String> inputs();

  /** The outputs, in the order of the graph. */
  public abstract List<String> outputs();

  /**
   * Describes dimensions, inputs and outputs. Generated classes know all of them; the default is
   * the names of inputs and outputs.
   */
  public ModelDescription description() {
    return ModelDescription.unknown(name(), inputs(), outputs());
  }

  /** The number of trained parameters. */
  public abstract long parameters();

  /** The number of frozen parameters, which are not among {@link #parameters}. */
  public long frozenParameters() {
    return 0;
  }

  /** The number of trained parameters of the nodes that only losses need. */
  public long trainingParameters() {
    return 0;
  }

  /**
   * Adds the nodes that only losses need to a graph that has the others. Does nothing unless the
   * network declares losses itself.
   */
  public void addTrainingNodes(GraphBuilder graph) {}

  /** Adds the nodes, without inputs and outputs, to a graph. */
  public abstract void addNodes(GraphBuilder graph);

  /** Returns the configuration of the network alone. */
  public final ComputationGraphConfiguration configuration(long seed) {
    GraphBuilder graph = builder(seed);
    graph.addInputs(inputs());
    addNodes(graph);
    graph.setOutputs(outputs().toArray(String[]::new));
    return graph.build();
  }

  /**
   * Returns the network alone, with initial parameters.
   *
   * @throws IllegalStateException if its nodes do not have the declared number of parameters
   */
  public final ComputationGraph initialised(long seed) {
    ComputationGraph graph = new ContainerGraph(configuration(seed));
    graph.init();
    DeclaredCounts.compare(name(), parameters(), count(graph));
    DeclaredCounts.compareFrozen(this, graph.getConfiguration());
    return graph;
  }

  /**
   * Returns the number of parameters of a graph. DL4J's own count ignores vertices that are not its
   * layers.
   */
  static long count(ComputationGraph graph) {
    return graph.params() == null ? 0 : graph.params().length();
  }

  /**
   * Returns a builder without nodes. DL4J's workspaces are disabled, because layers have their own
   * buffers.
   */
  public static GraphBuilder builder(long seed) {
    return new NeuralNetConfiguration.Builder()
        .seed(seed)
        .dataType(DataType.FLOAT)
        .trainingWorkspaceMode(WorkspaceMode.NONE)
        .inferenceWorkspaceMode(WorkspaceMode.NONE)
        .graphBuilder();
  }
}
