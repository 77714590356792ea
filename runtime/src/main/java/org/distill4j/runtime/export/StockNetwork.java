package org.distill4j.runtime.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
   * @throws NotStockException if operations have no equal; the message lists their nodes
   */
  public static ComputationGraph of(ModelDescription description, ComputationGraph network) {
    StockNetwork stock = new StockNetwork(network);
    for (ValueFormat input : description.inputs()) {
      if (!input.isKnown()) {
        throw new NotStockException(
            "The file of %s does not say the axes of its input '%s': save it again with this version"
                .formatted(description.network(), input.name()));
      }
      stock.ranks.put(input.name(), input.axes().size() + 1);
    }
    return stock.built();
  }

  /**
   * Writes the network as a model file of DL4J, which appears only when it is complete.
   *
   * @throws NotStockException if operations have no equal; the message lists their nodes
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
    List<String> refused = new ArrayList<>();
    for (String name : NodeOrder.of(network)) {
      add(name, configuration.getVertexInputs().get(name)).ifPresent(refused::add);
    }
    if (!refused.isEmpty()) {
      throw new NotStockException(
          "No layer of DL4J is equal to these nodes: " + String.join(", ", refused));
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

  /** Adds a node, or returns its name and operation if no layer of DL4J is equal to it. */
  private Optional<String> add(String name, List<String> reads) {
    if (!(network.getConfiguration().getVertices().get(name) instanceof LayerVertex vertex)) {
      return Optional.of("'%s' (no layer of distill4j)".formatted(name));
    }
    String operation = vertex.layer().getClass().getSimpleName().replaceFirst("Layer$", "");
    if (vertex.getParametersOf() != null) {
      return Optional.of("'%s' (%s, with the parameters of another)".formatted(name, operation));
    }
    if (!(vertex.layer() instanceof StockEquivalent equivalent)) {
      return Optional.of("'%s' (%s)".formatted(name, operation));
    }
    Integer rank = ranks.get(reads.get(0));
    if (rank == null) {
      // It reads a node that is refused, so its inputs are not known.
      return Optional.empty();
    }
    StockNode node = new StockNode(network, name, reads, rank);
    try {
      equivalent.replace(node);
    } catch (NotStockException e) {
      return Optional.of("'%s' (%s: %s)".formatted(name, operation, e.getMessage()));
    }
    node.addTo(builder, parameters);
    ranks.put(name, node.resultRank());
    return Optional.empty();
  }
}
