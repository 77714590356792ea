package org.distill4j.runtime.graph.stored;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.TreeMap;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.distill4j.runtime.graph.LayerVertex;
import org.distill4j.runtime.graph.frozen.FrozenFormat;
import org.distill4j.runtime.graph.frozen.FrozenWeights;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * The frozen parameters in a model file: those of each node in the order of the nodes' names,
 * without lengths, which follow from the configuration.
 */
final class FrozenEntry {

  private static final int BUFFER = 1 << 16;

  private FrozenEntry() {}

  /** Returns the vertices with frozen parameters of their own, by name. */
  private static Map<String, LayerVertex> vertices(ComputationGraphConfiguration configuration) {
    Map<String, LayerVertex> vertices = new TreeMap<>();
    configuration
        .getVertices()
        .forEach(
            (name, vertex) -> {
              if (vertex instanceof LayerVertex layer && layer.frozenParameters() > 0) {
                vertices.put(name, layer);
              }
            });
    return vertices;
  }

  /** Returns true if a network has frozen parameters. */
  static boolean isNeeded(ComputationGraphConfiguration configuration) {
    return !vertices(configuration).isEmpty();
  }

  /** Writes the parameters of an initialised network. */
  static void write(ComputationGraphConfiguration configuration, OutputStream out)
      throws IOException {
    DataOutputStream data = new DataOutputStream(new BufferedOutputStream(out, BUFFER));
    for (Map.Entry<String, LayerVertex> vertex : vertices(configuration).entrySet()) {
      FrozenWeights weights =
          vertex
              .getValue()
              .frozenWeights()
              .orElseThrow(
                  () ->
                      new IllegalStateException(
                          "'%s' has no frozen parameters: initialise the network"
                              .formatted(vertex.getKey())));
      FrozenFormat.write(weights, data);
    }
    data.flush();
  }

  /** Returns the parameters of a vertex without values. */
  private static FrozenWeights empty(String name, LayerVertex vertex, DataType type) {
    return new FrozenWeights(name, vertex.layer().parameters(), vertex.getFrozen(), type, null);
  }

  /** Returns the number of bytes that the parameters take. */
  static long length(ComputationGraphConfiguration configuration) {
    long length = 0;
    for (Map.Entry<String, LayerVertex> vertex : vertices(configuration).entrySet()) {
      FrozenWeights empty = empty(vertex.getKey(), vertex.getValue(), configuration.getDataType());
      length = Math.addExact(length, FrozenFormat.length(empty));
    }
    return length;
  }

  /**
   * Reads the parameters into the vertices of a configuration.
   *
   * @throws IOException if there are fewer or more, or a value is not finite
   */
  static void read(ComputationGraphConfiguration configuration, InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(in);
    for (Map.Entry<String, LayerVertex> vertex : vertices(configuration).entrySet()) {
      FrozenWeights empty = empty(vertex.getKey(), vertex.getValue(), configuration.getDataType());
      try {
        vertex.getValue().frozenWeights(FrozenFormat.read(empty, data));
      } catch (EOFException e) {
        throw new IOException(
            "it ends within the frozen parameters of '%s'".formatted(vertex.getKey()), e);
      }
    }
    if (data.read() >= 0) {
      throw new IOException("something follows its frozen parameters");
    }
  }
}
