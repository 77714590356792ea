package org.distill4j.runtime.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.file.AtomicFile;
import org.distill4j.runtime.graph.LayerVertex;
import org.distill4j.runtime.graph.description.Axis;
import org.distill4j.runtime.graph.description.ModelDescription;
import org.distill4j.runtime.graph.description.ValueFormat;
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
 * OnnxExport.of(network.description(), graph).write(Path.of("student.onnx"));
 * }</pre>
 *
 * <p>Inputs and outputs have the names of the nodes. Token indices and positions are INT64, other
 * values are float. An input whose steps vary has a mask beside it, {@code <name>_mask}: INT64,
 * [batch, steps], 1 for a step and 0 for padding. It is left out if no output depends on it.
 *
 * <p>The file states facts about itself as metadata: {@code distill4j.spec}, {@code
 * distill4j.dimensions}, {@code distill4j.inputs}, {@code distill4j.outputs}, {@code
 * distill4j.weights}, the names of words and classes under {@code distill4j.names.<node>}, one per
 * line, and below which number the indices of an input are under {@code distill4j.limit.<input>}.
 */
public final class OnnxExport {

  private static final String BATCH = "batch";
  private static final String PREFIX = "distill4j.";

  /** The beginning of the facts that say below which number the indices of an input are. */
  public static final String LIMIT = PREFIX + "limit.";

  private final ModelDescription description;
  private final ComputationGraph network;
  private final WeightFormat weights;
  private final Map<String, String> metadata;

  private OnnxExport(
      ModelDescription description,
      ComputationGraph network,
      WeightFormat weights,
      Map<String, String> metadata) {
    this.description = description;
    this.network = network;
    this.weights = weights;
    this.metadata = new LinkedHashMap<>(metadata);
  }

  /**
   * Returns the export of a network.
   *
   * @param description its description, as {@code NetworkGraph.description} or {@code
   *     ModelFile.description} returns it
   * @param network the network alone, as {@code TrainingGraph.export} or {@code ModelFile.load}
   *     returns it
   * @throws IllegalArgumentException if the description is that of a network with other inputs, or
   *     does not say their axes
   */
  public static OnnxExport of(ModelDescription description, ComputationGraph network) {
    List<String> expected = network.getConfiguration().getNetworkInputs();
    if (!Set.copyOf(expected).equals(Set.copyOf(description.inputNames()))) {
      throw new IllegalArgumentException(
          "The network has the inputs %s, but %s are described"
              .formatted(expected, description.inputNames()));
    }
    for (ValueFormat input : description.inputs()) {
      if (!input.isKnown()) {
        throw new IllegalArgumentException(
            "The axes of the input '%s' are not known: save the network again with its description"
                .formatted(input.name()));
      }
    }
    return new OnnxExport(description, network, WeightFormat.FLOAT32, Map.of());
  }

  /** Returns the same export with another form of the weights. */
  public OnnxExport withWeights(WeightFormat format) {
    return new OnnxExport(description, network, format, metadata);
  }

  /** Returns the same export with further metadata, by name, such as the origin of the network. */
  public OnnxExport withMetadata(Map<String, String> more) {
    Map<String, String> all = new LinkedHashMap<>(metadata);
    all.putAll(more);
    return new OnnxExport(description, network, weights, all);
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
    for (ValueFormat input : description.inputs()) {
      values.put(input.name(), input(graph, input));
    }
    for (String name : NodeOrder.of(network)) {
      graph.scope(name);
      values.put(name, value(graph, name, values));
    }
    for (String output : network.getConfiguration().getNetworkOutputs()) {
      graph.output(output, values.get(output), List.of(BATCH));
    }
    return new OnnxModel(description.network(), facts(graph), graph, weights);
  }

  private static Tensor input(OnnxGraph graph, ValueFormat input) {
    List<String> names = new ArrayList<>(List.of(BATCH));
    input.axes().forEach(axis -> names.add(axis.name()));
    long[] lengths = new long[names.size()];
    lengths[0] = -1;
    for (int i = 1; i < lengths.length; i++) {
      Axis axis = input.axes().get(i - 1);
      lengths[i] = axis.varies() ? -1 : axis.size();
    }
    Tensor mask = hasMask(input) ? mask(graph, input, names) : null;
    return graph.input(input.name(), lengths, names, mask);
  }

  private static Tensor mask(OnnxGraph graph, ValueFormat input, List<String> names) {
    graph.scope(maskOf(input));
    return graph
        .mask(maskOf(input), new long[] {-1, -1}, names.subList(0, 2))
        .cast(TensorType.FLOAT);
  }

  /** Returns true if steps of an input may be masked: its first axis varies. */
  private static boolean hasMask(ValueFormat input) {
    return !input.axes().isEmpty() && input.axes().get(0).varies();
  }

  private static String maskOf(ValueFormat input) {
    return input.name() + "_mask";
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
    facts.put(PREFIX + "spec", description.network());
    facts.put(
        PREFIX + "dimensions",
        description.dimensions().entrySet().stream()
            .map(dimension -> dimension.getKey() + " = " + dimension.getValue())
            .collect(Collectors.joining(", ")));
    facts.put(PREFIX + "inputs", inWords(description.inputs()));
    facts.put(
        PREFIX + "outputs",
        description.outputs().stream()
            .map(output -> output.name() + ": " + output)
            .collect(Collectors.joining("; ")));
    facts.put(PREFIX + "weights", weights.name());
    for (ValueFormat input : description.inputs()) {
      graph
          .limit(input.name())
          .ifPresent(limit -> facts.put(LIMIT + input.name(), Long.toString(limit)));
    }
    Stream.concat(description.inputs().stream(), description.outputs().stream())
        .filter(value -> !value.names().isEmpty())
        .forEach(
            value -> facts.put(PREFIX + "names." + value.name(), String.join("\n", value.names())));
    metadata.forEach((key, value) -> facts.put(PREFIX + key, value));
    return facts;
  }

  private static String inWords(List<ValueFormat> inputs) {
    return inputs.stream()
        .map(
            value ->
                "%s: %s%s"
                    .formatted(
                        value.name(), value, hasMask(value) ? ", mask " + maskOf(value) : ""))
        .collect(Collectors.joining("; "));
  }
}
