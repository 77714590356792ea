package org.distill4j.runtime.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.GraphVertex;
import org.distill4j.runtime.catalogue.NetworkDescription;
import org.distill4j.runtime.file.AtomicFile;
import org.distill4j.runtime.graph.LayerVertex;
import org.distill4j.runtime.onnx.Exportable;
import org.distill4j.runtime.onnx.NotExportableException;
import org.distill4j.runtime.onnx.OnnxGraph;
import org.distill4j.runtime.onnx.OnnxModel;
import org.distill4j.runtime.onnx.Tensor;
import org.distill4j.runtime.onnx.TensorType;
import org.distill4j.runtime.onnx.WeightFormat;

/**
 * Writes a trained network as an ONNX file, opset 17, with any batch and any number of steps.
 *
 * <pre>{@code
 * NetworkDescription spec = SpecCatalogue.ofClassPath().require("Student").network().orElseThrow();
 * OnnxExport.of(spec, Map.of("vocabulary", 20_000), graph).write(Path.of("student.onnx"));
 * }</pre>
 *
 * <p>Inputs and outputs have the names of the nodes. Token indices and positions are INT64, other
 * values are float. An input whose steps vary has a mask beside it, {@code <name>_mask}: INT64,
 * [batch, steps], 1 for a step and 0 for padding. It is left out if no output depends on it.
 */
public final class OnnxExport {

  private static final String BATCH = "batch";
  private static final String PREFIX = "distill4j.";

  /** The beginning of the facts that say below which number the indices of an input are. */
  public static final String LIMIT = PREFIX + "limit.";

  private final String spec;
  private final List<NetworkInput> inputs;
  private final ComputationGraph network;
  private final WeightFormat weights;
  private final Map<String, String> metadata;

  private OnnxExport(
      String spec,
      List<NetworkInput> inputs,
      ComputationGraph network,
      WeightFormat weights,
      Map<String, String> metadata) {
    this.spec = spec;
    this.inputs = List.copyOf(inputs);
    this.network = network;
    this.weights = weights;
    this.metadata = new LinkedHashMap<>(metadata);
  }

  /**
   * Returns the export of a network.
   *
   * @param spec its spec
   * @param sizes the values of open dimensions; those that no input depends on may be missing
   * @param network the network alone, as {@code TrainingGraph.export} or {@code ModelFile.load}
   *     returns it
   */
  public static OnnxExport of(
      NetworkDescription spec, Map<String, Integer> sizes, ComputationGraph network) {
    return of(spec.name(), NetworkInput.of(spec, sizes), network);
  }

  /**
   * Returns the export of a network.
   *
   * @param spec the canonical name of its spec
   * @param inputs its inputs
   * @param network the network alone
   * @throws IllegalArgumentException if the network has other inputs
   */
  public static OnnxExport of(String spec, List<NetworkInput> inputs, ComputationGraph network) {
    List<String> expected = network.getConfiguration().getNetworkInputs();
    List<String> given = inputs.stream().map(NetworkInput::name).toList();
    if (!Set.copyOf(expected).equals(Set.copyOf(given))) {
      throw new IllegalArgumentException(
          "The network has the inputs %s, but %s are described".formatted(expected, given));
    }
    return new OnnxExport(spec, inputs, network, WeightFormat.FLOAT32, Map.of());
  }

  /** Returns the same export with another form of the weights. */
  public OnnxExport withWeights(WeightFormat format) {
    return new OnnxExport(spec, inputs, network, format, metadata);
  }

  /** Returns the same export with further metadata, by name, such as the origin of the network. */
  public OnnxExport withMetadata(Map<String, String> more) {
    Map<String, String> all = new LinkedHashMap<>(metadata);
    all.putAll(more);
    return new OnnxExport(spec, inputs, network, weights, all);
  }

  /**
   * Writes the file, which appears only when it is complete.
   *
   * @throws NotExportableException if a node cannot be exported, or the weights do not fit
   * @throws IOException if the file cannot be written
   */
  public void write(Path file) throws IOException {
    OnnxModel model = model();
    AtomicFile.write(file, model::writeTo);
  }

  /**
   * Writes the content of the file.
   *
   * @throws NotExportableException if a node cannot be exported, or the weights do not fit
   */
  public void writeTo(OutputStream out) throws IOException {
    model().writeTo(out);
  }

  private OnnxModel model() {
    OnnxGraph graph = new OnnxGraph();
    Map<String, Tensor> values = new LinkedHashMap<>();
    for (NetworkInput input : inputs) {
      values.put(input.name(), input(graph, input));
    }
    for (String name : order()) {
      graph.scope(name);
      values.put(name, value(graph, name, values));
    }
    for (String output : network.getConfiguration().getNetworkOutputs()) {
      graph.output(output, values.get(output), List.of(BATCH));
    }
    return new OnnxModel(spec, facts(graph), graph, weights);
  }

  private static Tensor input(OnnxGraph graph, NetworkInput input) {
    List<String> names = new ArrayList<>(List.of(BATCH));
    input.axes().forEach(axis -> names.add(axis.name()));
    long[] lengths = new long[names.size()];
    lengths[0] = -1;
    for (int i = 1; i < lengths.length; i++) {
      lengths[i] = input.axes().get(i - 1).length();
    }
    Tensor mask = input.hasMask() ? mask(graph, input, lengths[1], names) : null;
    return graph.input(input.name(), lengths, names, mask);
  }

  private static Tensor mask(OnnxGraph graph, NetworkInput input, long steps, List<String> names) {
    graph.scope(input.mask());
    return graph
        .mask(input.mask(), new long[] {-1, steps}, names.subList(0, 2))
        .cast(TensorType.FLOAT);
  }

  /** Returns the nodes in an order in which each follows those that it reads. */
  private List<String> order() {
    Set<String> nodes = new LinkedHashSet<>();
    GraphVertex[] vertices = network.getVertices();
    for (int index : network.topologicalSortOrder()) {
      if (!vertices[index].isInputVertex()) {
        nodes.add(vertices[index].getVertexName());
      }
    }
    return List.copyOf(nodes);
  }

  private Tensor value(OnnxGraph graph, String name, Map<String, Tensor> values) {
    ComputationGraphConfiguration configuration = network.getConfiguration();
    if (!(configuration.getVertices().get(name) instanceof LayerVertex vertex)
        || !(vertex.layer() instanceof Exportable exportable)) {
      throw new NotExportableException(
          "The node '%s' cannot be exported: let its layer implement %s"
              .formatted(name, Exportable.class.getName()));
    }
    String owner = vertex.getParametersOf() == null ? name : vertex.getParametersOf();
    List<String> reads = configuration.getVertexInputs().get(name);
    NodeExport pass = new NodeExport(graph, network, owner, reads, values);
    try {
      Tensor value = exportable.export(pass);
      return value.hasOwnMask() ? value : value.masked(value.rank() < 3 ? null : pass.mask(0));
    } catch (NotExportableException e) {
      throw new NotExportableException(
          "The node '%s' (%s) cannot be exported: %s"
              .formatted(name, vertex.layer(), e.getMessage()));
    }
  }

  private Map<String, String> facts(OnnxGraph graph) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put(PREFIX + "spec", spec);
    facts.put(PREFIX + "inputs", inWords());
    for (NetworkInput input : inputs) {
      graph
          .limit(input.name())
          .ifPresent(limit -> facts.put(LIMIT + input.name(), Long.toString(limit)));
    }
    facts.put(PREFIX + "weights", weights.name());
    metadata.forEach((key, value) -> facts.put(PREFIX + key, value));
    return facts;
  }

  private String inWords() {
    return inputs.stream()
        .map(
            input ->
                input.name()
                    + input.axes().stream()
                        .map(axis -> axis.length() < 0 ? axis.name() : Long.toString(axis.length()))
                        .collect(Collectors.joining(", ", " [batch, ", "]"))
                    + (input.hasMask() ? " with " + input.mask() : ""))
        .collect(Collectors.joining("; "));
  }
}
