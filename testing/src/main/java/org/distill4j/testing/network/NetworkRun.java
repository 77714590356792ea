package org.distill4j.testing.network;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.data.Value;
import org.distill4j.runtime.graph.GraphArrays;
import org.distill4j.runtime.graph.GraphRunner;
import org.distill4j.runtime.graph.LayerVertex;
import org.distill4j.runtime.graph.NetworkGraph;
import org.distill4j.runtime.layer.Layer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Runs a network forward and backward in double precision and inference mode, with given
 * parameters, inputs and gradients of some nodes. It gives the gradients of parameters and inputs.
 *
 * <pre>{@code
 * NetworkRun run = new NetworkRun(network, inputs, Map.of("answer", gradientOfAnswer), List.of());
 * run.parameter("answer", "W").assign(weights);
 * run.forward();
 * run.backward();
 * INDArray ofWeights = run.gradient("answer", "W");
 * }</pre>
 */
public final class NetworkRun {

  private static final String GIVEN = "given/";
  private static final String PRODUCT = "product/";

  private final Map<String, Value> inputs = new LinkedHashMap<>();
  private final Map<String, Double> products = new LinkedHashMap<>();
  private final GraphArrays arrays;
  private final GraphRunner runner;

  /**
   * Creates a run.
   *
   * @param network the network
   * @param inputs its inputs by name, in double or as indices
   * @param cotangents the gradient of some nodes, as many numbers as their values have
   * @param nodes further nodes to read
   */
  public NetworkRun(
      NetworkGraph network,
      Map<String, Value> inputs,
      Map<String, INDArray> cotangents,
      List<String> nodes) {
    this(network, inputs, cotangents, nodes, Map.of());
  }

  /**
   * Creates a run in which some nodes have other layers.
   *
   * @param changes what becomes of the layer of a node, by its name
   */
  public NetworkRun(
      NetworkGraph network,
      Map<String, Value> inputs,
      Map<String, INDArray> cotangents,
      List<String> nodes,
      Map<String, UnaryOperator<Layer>> changes) {
    GraphBuilder builder = NetworkGraph.builder(1);
    for (Map.Entry<String, Value> input : inputs.entrySet()) {
      addInput(builder, input.getKey(), input.getValue());
    }
    network.addNodes(builder);
    Set<String> outputs = new LinkedHashSet<>(nodes);
    cotangents.forEach((node, cotangent) -> outputs.add(addProduct(builder, node, cotangent)));
    outputs.addAll(cotangents.keySet());
    builder.setOutputs(outputs.toArray(String[]::new));
    ComputationGraphConfiguration configuration = builder.build();
    changes.forEach((node, change) -> change(configuration, node, change));
    configuration.setDataType(DataType.DOUBLE);
    ComputationGraph graph = new ComputationGraph(configuration);
    graph.init();
    this.arrays = new GraphArrays(graph);
    this.runner = new GraphRunner(graph, outputs);
    cotangents.forEach(this::setCotangent);
  }

  /** Sets the gradient of one of the nodes that have one, also between the passes. */
  public void setCotangent(String node, INDArray cotangent) {
    INDArray target = arrays.state(PRODUCT + node, ProductLayer.COTANGENT);
    target.assign(cotangent.dup('c').reshape('c', target.shape()));
  }

  private void addInput(GraphBuilder builder, String name, Value value) {
    if (value.type().isFPType()) {
      builder.addInputs(GIVEN + name);
      builder.addVertex(name, new LayerVertex(OffsetLayer.of(value.array())), GIVEN + name);
      inputs.put(GIVEN + name, value);
    } else {
      builder.addInputs(name);
      inputs.put(name, value);
    }
  }

  private String addProduct(GraphBuilder builder, String node, INDArray cotangent) {
    builder.addVertex(PRODUCT + node, new LayerVertex(new ProductLayer(cotangent.length())), node);
    products.put(PRODUCT + node, 1.0);
    return PRODUCT + node;
  }

  private static void change(
      ComputationGraphConfiguration configuration, String node, UnaryOperator<Layer> change) {
    LayerVertex vertex = (LayerVertex) configuration.getVertices().get(node);
    Layer changed = change.apply(vertex.layer());
    configuration.getVertices().put(node, new LayerVertex(changed));
  }

  /** Returns a view of a parameter of a node, to be set. */
  public INDArray parameter(String node, String name) {
    return arrays.parameter(node, name);
  }

  /** Returns a view of an array of state of a node, to be set. */
  public INDArray state(String node, String name) {
    return arrays.state(node, name);
  }

  /** Runs all nodes. */
  public void forward() {
    runner.forward(inputs, false, 0);
  }

  /** Returns the value of a node after {@link #forward}. */
  public INDArray value(String node) {
    return runner.value(node).array();
  }

  /** Returns the sum of the products of the nodes and their gradients after {@link #forward}. */
  public double sum() {
    return products.keySet().stream().mapToDouble(node -> value(node).getDouble(0)).sum();
  }

  /** Computes all gradients, after {@link #forward}. */
  public void backward() {
    runner.backward(products);
  }

  /** Returns the gradient of a parameter after {@link #backward}. */
  public INDArray gradient(String node, String name) {
    return arrays.gradient(node, name);
  }

  /** Returns the gradient of an input after {@link #backward}. */
  public INDArray inputGradient(String input) {
    return arrays.gradient(input, "offset");
  }
}
