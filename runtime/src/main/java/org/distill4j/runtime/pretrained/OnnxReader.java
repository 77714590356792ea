package org.distill4j.runtime.pretrained;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.distill4j.runtime.data.DataFileException;
import org.distill4j.runtime.pretrained.Wire.MalformedException;

/**
 * Reads the initialisers of an ONNX model, and the nodes that read them: exporters rename the
 * weights of matrix products ({@code onnx::MatMul_787}), but keep the names of nodes.
 */
final class OnnxReader {

  private static final int MODEL_GRAPH = 7;
  private static final int GRAPH_NODE = 1;
  private static final int GRAPH_INITIALISER = 5;
  private static final int NODE_INPUT = 1;
  private static final int NODE_NAME = 3;

  private final Path path;
  private final Map<String, StoredTensor> tensors = new LinkedHashMap<>();
  private final Map<String, List<Float>> integers = new HashMap<>();
  private final Map<String, Set<String>> inputs = new LinkedHashMap<>();

  private OnnxReader(Path path) {
    this.path = path;
  }

  static TensorFile read(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      if (channel.size() > Integer.MAX_VALUE) {
        throw new DataFileException(
            path, "an ONNX model has less than 2 GiB", "keep the weights of large ones beside it");
      }
      ByteBuffer all = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
      OnnxReader reader = new OnnxReader(path);
      reader.model(new Wire(all));
      QuantisedTensors quantised = new QuantisedTensors(path, reader.tensors, reader.integers);
      Map<String, String> names = quantised.resolve();
      return new TensorFile(path, reader.tensors, reader.readers(names));
    } catch (MalformedException e) {
      throw new DataFileException(
          path,
          "it is neither a safetensors file nor an ONNX model, or is damaged: " + e.getMessage(),
          "copy the file again, or export the model again",
          e);
    }
  }

  private void model(Wire model) throws IOException, MalformedException {
    boolean found = false;
    while (model.next()) {
      if (model.is(MODEL_GRAPH, Wire.BYTES)) {
        found = true;
        graph(new Wire(model.content()));
      }
    }
    if (!found) {
      throw new MalformedException("it has no graph");
    }
  }

  private void graph(Wire graph) throws IOException, MalformedException {
    while (graph.next()) {
      if (graph.is(GRAPH_INITIALISER, Wire.BYTES)) {
        OnnxTensor read = OnnxTensor.read(graph.content(), path);
        StoredTensor tensor = read.stored();
        tensors.put(tensor.name(), tensor);
        integers.put(tensor.name(), read.integers());
      } else if (graph.is(GRAPH_NODE, Wire.BYTES)) {
        node(new Wire(graph.content()));
      }
    }
  }

  private void node(Wire node) throws MalformedException {
    String name = "";
    Set<String> read = new HashSet<>();
    while (node.next()) {
      if (node.is(NODE_INPUT, Wire.BYTES)) {
        read.add(node.text());
      } else if (node.is(NODE_NAME, Wire.BYTES)) {
        name = node.text();
      }
    }
    if (!name.isEmpty()) {
      inputs.put(name, read);
    }
  }

  /**
   * Returns the only initialiser with several axes that a node reads, by the node's name, and by
   * the name that the node had before it was quantised.
   *
   * @param renamed the names of initialisers after the quantisation, with those before
   */
  private Map<String, String> readers(Map<String, String> renamed) {
    Map<String, String> readers = new HashMap<>();
    inputs.forEach(
        (node, names) -> {
          List<String> weights =
              names.stream()
                  .map(name -> renamed.getOrDefault(name, name))
                  .filter(tensors::containsKey)
                  .filter(name -> tensors.get(name).shape().length > 1)
                  .toList();
          if (weights.size() == 1) {
            readers.put(node, weights.get(0));
            String before = QuantisedTensors.before(node);
            if (!inputs.containsKey(before)) {
              readers.put(before, weights.get(0));
            }
          }
        });
    return readers;
  }
}
