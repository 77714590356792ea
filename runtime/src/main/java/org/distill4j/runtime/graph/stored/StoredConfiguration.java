package org.distill4j.runtime.graph.stored;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.distill4j.runtime.graph.LayerVertex;
import org.distill4j.runtime.layer.Parameter;
import org.nd4j.shade.jackson.core.JsonFactory;
import org.nd4j.shade.jackson.core.JsonParser;
import org.nd4j.shade.jackson.core.JsonToken;

/**
 * The configuration in a model file.
 *
 * @param configuration the configuration
 * @param parameters the number of parameters of its layers
 */
record StoredConfiguration(ComputationGraphConfiguration configuration, long parameters) {

  private static final int MAX_DEPTH = 32;
  private static final int MAX_DIGITS = 64;
  private static final String CLASS = "@class";

  /**
   * Reads a configuration. Its vertices are layers, and nothing that they need is larger than what
   * the file holds for them.
   *
   * @throws IOException if it is none, or its parts contradict each other
   */
  static StoredConfiguration read(byte[] json) throws IOException {
    requirePlain(json);
    ComputationGraphConfiguration read =
        ComputationGraphConfiguration.fromJson(new String(json, StandardCharsets.UTF_8));
    // A stored order may contradict the graph; DL4J computes it anew, and refuses a cycle.
    read.setTopologicalOrder(null);
    read.setTopologicalOrderStr(null);
    long parameters = 0;
    for (Map.Entry<String, GraphVertex> vertex : read.getVertices().entrySet()) {
      LayerVertex layer = layer(read, vertex.getKey(), vertex.getValue());
      parameters = Math.addExact(parameters, layer.numParams(true));
    }
    return new StoredConfiguration(read, parameters);
  }

  /** Checks the depth, the numbers and the classes that DL4J would load. */
  private static void requirePlain(byte[] json) throws IOException {
    int depth = 0;
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        if (depth > MAX_DEPTH) {
          throw new IOException("its configuration is nested too deeply");
        }
        if (token.isNumeric()
            && (parser.getTextLength() > MAX_DIGITS || !Double.isFinite(parser.getDoubleValue()))) {
          throw new IOException("its configuration has a number that is not finite");
        }
        if (token == JsonToken.VALUE_STRING
            && CLASS.equals(parser.getCurrentName())
            && !LayerVertex.class.getName().equals(parser.getText())) {
          throw new IOException("its configuration has a vertex that is no layer of distill4j");
        }
      }
    }
  }

  private static LayerVertex layer(
      ComputationGraphConfiguration read, String name, GraphVertex vertex) throws IOException {
    if (!(vertex instanceof LayerVertex layer)) {
      throw new IOException("the node '" + name + "' is no layer of distill4j");
    }
    List<String> inputs = read.getVertexInputs().get(name);
    if (inputs == null || inputs.isEmpty()) {
      throw new IOException("the node '" + name + "' reads nothing");
    }
    String owner = layer.getParametersOf();
    if (owner != null
        && !(read.getVertices().get(owner) instanceof LayerVertex other
            && other.getParametersOf() == null
            && layer.sharesParametersOf(other))) {
      throw new IOException("the node '" + name + "' has the parameters of no other node");
    }
    if (owner != null && layer.getFrozen() != null) {
      throw new IOException("the node '" + name + "' freezes the parameters of another node");
    }
    requireState(name, layer);
    return layer;
  }

  private static void requireState(String name, LayerVertex layer) throws IOException {
    long declared =
        layer.getParametersOf() == null
            ? layer.layer().state().stream().mapToLong(Parameter::length).sum()
            : 0;
    String text = layer.getState();
    byte[] bytes = text == null ? new byte[0] : Base64.getDecoder().decode(text);
    if (bytes.length != Double.BYTES * declared) {
      throw new IOException("the node '" + name + "' lacks its state, or has another layer's");
    }
    DoubleBuffer state = ByteBuffer.wrap(bytes).asDoubleBuffer();
    while (state.hasRemaining()) {
      if (!Double.isFinite(state.get())) {
        throw new IOException("the state of the node '" + name + "' is not finite");
      }
    }
  }
}
