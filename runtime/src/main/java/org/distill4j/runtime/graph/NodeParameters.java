package org.distill4j.runtime.graph;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.argument.Arguments;
import org.distill4j.runtime.graph.frozen.FrozenWeights;
import org.distill4j.runtime.layer.Parameter;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The parameters of a graph's nodes by name, trained or frozen: for weights from files, and for
 * initialisation from another network.
 *
 * <pre>{@code
 * NodeParameters.of(graph).set("layers[0].query", "W", weights);
 * }</pre>
 *
 * <p>Graphs that have equal frozen parameters share their memory. Setting those of one graph does
 * not change another; graphs that are exported or cloned from this one take them over.
 */
public final class NodeParameters {

  private final ComputationGraph graph;

  private NodeParameters(ComputationGraph graph) {
    this.graph = graph;
  }

  /** Returns the parameters of an initialised graph of {@link LayerVertex} nodes. */
  public static NodeParameters of(ComputationGraph graph) {
    return new NodeParameters(graph);
  }

  /** Returns the nodes that have parameters of their own, in the order of the configuration. */
  public Set<String> nodes() {
    Set<String> nodes = new LinkedHashSet<>();
    for (String name : graph.getConfiguration().getVertices().keySet()) {
      if (graph.getVertex(name) instanceof RunningVertex vertex
          && vertex.hasParameters()
          && vertex.parameterOwner().equals(name)) {
        nodes.add(name);
      }
    }
    return nodes;
  }

  /**
   * Returns the declarations of a node's parameters: names and shapes.
   *
   * @throws IllegalArgumentException if the graph has no such node
   */
  public List<Parameter> declared(String node) {
    return vertex(node).layer().parameters();
  }

  /** Returns true if the parameters of a node are frozen. */
  public boolean isFrozen(String node) {
    return vertex(node).isFrozen();
  }

  /** Returns a copy of a parameter, in the data type of the graph. */
  public INDArray get(String node, String name) {
    RunningVertex vertex = vertex(node);
    INDArray copy = Nd4j.createUninitializedDetached(vertex.type(), vertex.shape(name));
    if (vertex.isFrozen()) {
      owner(vertex).frozen().copy(name, copy);
    } else {
      copy.assign(vertex.parameter(name));
    }
    return copy;
  }

  /** Returns a copy of an array of a node's state, in the data type of the graph. */
  public INDArray state(String node, String name) {
    return vertex(node).state(name).dup('c');
  }

  /**
   * Takes over the parameters and the state of a node of another graph, such as the statistics of a
   * batch normalisation.
   *
   * @throws IllegalArgumentException as by {@link #set}, or if the other graph has no such node
   */
  public void take(String node, NodeParameters others, String from) {
    for (Parameter parameter : declared(node)) {
      set(node, parameter.name(), others.get(from, parameter.name()));
    }
    RunningVertex vertex = vertex(node);
    for (Parameter part : vertex.layer().state()) {
      INDArray state = vertex.state(part.name());
      INDArray values = others.state(from, part.name());
      requireShape(node, part.name(), state.shape(), values);
      state.assign(values);
    }
  }

  /**
   * Sets a parameter. Values of a frozen one are reduced to its storage.
   *
   * @param values an array of FLOAT or DOUBLE in the declared shape; it is copied
   * @throws IllegalArgumentException if the node or the parameter does not exist, the node uses the
   *     parameters of another, the shape differs, a value is not finite, or it does not fit the
   *     storage
   */
  public void set(String node, String name, INDArray values) {
    RunningVertex vertex = vertex(node);
    if (!vertex.parameterOwner().equals(node)) {
      throw new IllegalArgumentException(
          "'%s' has no parameters of its own: set those of '%s'"
              .formatted(node, vertex.parameterOwner()));
    }
    requireShape(node, name, vertex.shape(name), values);
    if (vertex.isFrozen()) {
      FrozenWeights weights = vertex.frozen();
      vertex.frozen(weights.with(name, ordered(values)));
    } else {
      vertex.parameter(name).assign(values.castTo(vertex.type()));
    }
  }

  private static void requireShape(String node, String name, long[] expected, INDArray values) {
    if (!Arrays.equals(expected, values.shape())) {
      throw new IllegalArgumentException(
          "The parameter '%s' of '%s' has the shape %s, but the values have %s"
              .formatted(name, node, Arrays.toString(expected), Arrays.toString(values.shape())));
    }
    if (values.isNaN().any() || values.isInfinite().any()) {
      throw new IllegalArgumentException(
          "The values for the parameter '%s' of '%s' are not all finite".formatted(name, node));
    }
  }

  /** Returns the values in row-major order, as FLOAT or DOUBLE. */
  private static INDArray ordered(INDArray values) {
    INDArray typed = values.dataType() == DataType.DOUBLE ? values : values.castTo(DataType.FLOAT);
    return typed.ordering() == 'c' && !typed.isView() ? typed : typed.dup('c');
  }

  private RunningVertex vertex(String node) {
    if (graph.getConfiguration().getVertices().get(node) instanceof LayerVertex) {
      return NodeCollector.vertex(graph, node);
    }
    throw Arguments.unknown("node", node, graph.getConfiguration().getVertices().keySet());
  }

  private RunningVertex owner(RunningVertex vertex) {
    return vertex(vertex.parameterOwner());
  }
}
