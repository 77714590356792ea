package org.distill4j.runtime.onnx;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import onnx.Onnx.GraphProto;
import onnx.Onnx.ModelProto;
import onnx.Onnx.NodeProto;
import onnx.Onnx.OperatorSetIdProto;
import onnx.Onnx.StringStringEntryProto;
import onnx.Onnx.TensorShapeProto;
import onnx.Onnx.TypeProto;
import onnx.Onnx.ValueInfoProto;

/**
 * The file of an {@link OnnxGraph}.
 *
 * @param name the name of the graph
 * @param metadata further facts, by name
 * @param graph the graph
 * @param format the form of the weights
 */
public record OnnxModel(
    String name, Map<String, String> metadata, OnnxGraph graph, WeightFormat format) {

  /** The version of the file format that came with opset 17. */
  private static final int IR_VERSION = 8;

  private static final String PRODUCER = "distill4j";

  /** The limit of a protocol buffer, with room for the nodes. */
  private static final long MOST_BYTES = Integer.MAX_VALUE - (64L << 20);

  /**
   * Writes the file.
   *
   * @throws NotExportableException if its weights do not fit into a file
   */
  public void writeTo(OutputStream out) throws IOException {
    Set<String> needed = needed();
    GraphProto.Builder written = GraphProto.newBuilder().setName(name);
    long bytes = 0;
    for (Initialiser initialiser : graph.initialisers().values()) {
      if (needed.contains(initialiser.name())) {
        bytes += initialiser.bytes().length;
        requireSize(format == WeightFormat.INT8 ? bytes / Float.BYTES : bytes);
        add(initialiser, written);
      }
    }
    for (NodeProto node : graph.nodes()) {
      if (node.getOutputList().stream().anyMatch(needed::contains)) {
        written.addNode(node);
      }
    }
    for (Tensor input : graph.inputs()) {
      if (needed.contains(input.name()) || !input.isMask()) {
        written.addInput(info(input));
      }
    }
    graph.outputs().forEach(output -> written.addOutput(info(output)));
    ModelProto.Builder model =
        ModelProto.newBuilder()
            .setIrVersion(IR_VERSION)
            .setProducerName(PRODUCER)
            .setGraph(written)
            .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(OnnxGraph.OPSET));
    metadata.forEach(
        (key, value) ->
            model.addMetadataProps(
                StringStringEntryProto.newBuilder().setKey(key).setValue(value)));
    model.build().writeTo(out);
  }

  private void requireSize(long bytes) {
    if (bytes > MOST_BYTES) {
      throw new NotExportableException(
          "The weights of %s take more than the 2 GB that an ONNX file can hold. Store them in 8"
                  .formatted(name)
              + " bits (WeightFormat.INT8), or export a smaller network.");
    }
  }

  private void add(Initialiser initialiser, GraphProto.Builder written) {
    if (format == WeightFormat.INT8 && Int8Weights.apply(initialiser)) {
      Int8Weights weights = Int8Weights.of(initialiser);
      written.addInitializer(weights.quantised().written());
      written.addInitializer(weights.factors().written());
      written.addNode(weights.node());
    } else {
      written.addInitializer(initialiser.written());
    }
  }

  /** Returns the names of the values that the outputs depend on. */
  private Set<String> needed() {
    Map<String, NodeProto> makers = new HashMap<>();
    graph.nodes().forEach(node -> node.getOutputList().forEach(name -> makers.put(name, node)));
    Deque<String> open = new ArrayDeque<>();
    graph.outputs().forEach(output -> open.add(output.name()));
    Set<String> needed = new HashSet<>();
    while (!open.isEmpty()) {
      String value = open.pop();
      if (needed.add(value) && makers.containsKey(value)) {
        open.addAll(makers.get(value).getInputList());
      }
    }
    return needed;
  }

  private static ValueInfoProto info(Tensor tensor) {
    TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
    List<String> names = new ArrayList<>(tensor.axes());
    for (int i = 0; i < tensor.rank(); i++) {
      TensorShapeProto.Dimension.Builder dimension = TensorShapeProto.Dimension.newBuilder();
      if (tensor.size(i) >= 0) {
        dimension.setDimValue(tensor.size(i));
      } else if (i < names.size()) {
        dimension.setDimParam(names.get(i));
      }
      shape.addDim(dimension);
    }
    TypeProto.Tensor.Builder type =
        TypeProto.Tensor.newBuilder().setElemType(tensor.type().code()).setShape(shape);
    return ValueInfoProto.newBuilder()
        .setName(tensor.name())
        .setType(TypeProto.newBuilder().setTensorType(type))
        .build();
  }
}
