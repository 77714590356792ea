package org.distill4j.runtime.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.util.ModelSerializer;
import org.distill4j.runtime.file.AtomicFile;
import org.distill4j.runtime.graph.LayerVertex;
import org.distill4j.runtime.graph.description.ModelDescription;
import org.distill4j.runtime.graph.description.ValueFormat;
import org.distill4j.runtime.stock.NotStockException;
import org.distill4j.runtime.stock.StockEquivalent;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A trained network as one of DL4J's own layers, which needs nothing of distill4j. Its outputs are
 * equal up to rounding.
 *
 * <pre>{@code
 * StockNetwork.write(network.description(), graph, Path.of("student-dl4j.zip"));
 * ComputationGraph plain = ComputationGraph.load(new File("student-dl4j.zip"), false);
 * }</pre>
 *
 * <p>Inputs and outputs have the names of the nodes. Sequences are in the order of DL4J: [batch,
 * features, steps].
 */
public final class StockNetwork {

  private final ComputationGraph network;
  private final GraphBuilder builder;
  private final Map<String, Integer> ranks = new HashMap<>();
  private final Map<String, Map<String, INDArray>> parameters = new LinkedHashMap<>();

  private StockNetwork(ComputationGraph network) {
    this.network = network;
    this.builder =
        new NeuralNetConfiguration.Builder()
            .dataType(DataType.FLOAT)
            .graphBuilder()
            .validateOutputLayerConfig(false);
  }

  /**
   * Returns the network as one of DL4J's own layers.
   *
   * @param description its description, which says the axes of its inputs
   * @param network the network alone
   * @throws NotStockException if an operation has no equal; the message names the node
   */
  public static ComputationGraph of(ModelDescription description, ComputationGraph network) {
    StockNetwork stock = new StockNetwork(network);
    for (ValueFormat input : description.inputs()) {
      stock.ranks.put(input.name(), input.axes().size() + 1);
    }
    return stock.built();
  }

  /**
   * Writes the network as a model file of DL4J, which appears only when it is complete.
   *
   * @throws NotStockException if an operation has no equal; the message names the node
   * @throws IOException if the file cannot be written
   */
  public static void write(ModelDescription description, ComputationGraph network, Path file)
      throws IOException {
    ComputationGraph plain = of(description, network);
    AtomicFile.write(file, out -> ModelSerializer.writeModel(plain, out, false));
  }

  private ComputationGraph built() {
    ComputationGraphConfiguration configuration = network.getConfiguration();
    builder.addInputs(configuration.getNetworkInputs());
    for (String name : NodeOrder.of(network)) {
      add(name, configuration.getVertexInputs().get(name));
    }
    builder.setOutputs(configuration.getNetworkOutputs().toArray(String[]::new));
    ComputationGraph graph = new ComputationGraph(builder.build());
    graph.init();
    parameters.forEach(
        (layer, values) -> values.forEach((name, value) -> set(graph, layer, name, value)));
    return graph;
  }

  private static void set(ComputationGraph graph, String layer, String name, INDArray value) {
    INDArray target = graph.getLayer(layer).getParam(name);
    target.assign(value.reshape('c', target.shape()));
  }

  private void add(String name, List<String> reads) {
    if (!(network.getConfiguration().getVertices().get(name) instanceof LayerVertex vertex)) {
      throw new NotStockException("The node '%s' is no layer of distill4j".formatted(name));
    }
    String subject = "The node '%s' (%s)".formatted(name, vertex.layer());
    if (vertex.getParametersOf() != null) {
      throw new NotStockException(
          subject + " shares the parameters of another, which DL4J's layers cannot");
    }
    if (!(vertex.layer() instanceof StockEquivalent equivalent)) {
      throw new NotStockException(subject + " has no equal among DL4J's layers");
    }
    StockNode node = new StockNode(network, name, reads, ranks.get(reads.get(0)));
    try {
      equivalent.replace(node);
    } catch (NotStockException e) {
      throw new NotStockException(subject + " has no equal among DL4J's layers: " + e.getMessage());
    }
    node.addTo(builder, parameters);
    ranks.put(name, node.resultRank());
  }
}
