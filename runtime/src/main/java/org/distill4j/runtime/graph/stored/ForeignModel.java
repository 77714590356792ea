package org.distill4j.runtime.graph.stored;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.LayerVertex;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.distill4j.runtime.file.BoundedZip;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A model file of DL4J that somebody else wrote: a {@code ComputationGraph} or a {@code
 * MultiLayerNetwork} with layers of DL4J. Only its configuration and its parameters are read, each
 * within a limit, with classes of DL4J's own packages alone; the state of an updater or a
 * normaliser is left out, and nothing is read by Java deserialisation.
 */
public final class ForeignModel {

  private static final String CONFIGURATION = "configuration.json";
  private static final String PARAMETERS = "coefficients.bin";
  private static final int MAX_ENTRIES = 32;
  private static final int MAX_CONFIGURATION = 256 << 20;
  private static final int MAX_DEPTH = 64;

  /** The field in which DL4J's JSON names a class to load. */
  private static final String CLASS = "@class";

  /** The packages of layers and of their parts. */
  private static final List<String> PACKAGES =
      List.of(
          "org.deeplearning4j.nn.conf.",
          "org.deeplearning4j.nn.weights.",
          "org.nd4j.linalg.activations.impl.",
          "org.nd4j.linalg.lossfunctions.impl.",
          "org.nd4j.linalg.learning.config.",
          "org.nd4j.linalg.learning.regularization.",
          "org.nd4j.linalg.schedule.");

  private ForeignModel() {}

  /**
   * Reads a model.
   *
   * @return a {@code ComputationGraph} or a {@code MultiLayerNetwork} with its parameters
   * @throws IOException if the file is missing or damaged, or no such model; the message gives the
   *     problem alone
   */
  public static Model read(Path file) throws IOException {
    if (!BoundedZip.isZip(file)) {
      throw new IOException("it is no zip file");
    }
    try (BoundedZip zip = BoundedZip.open(file, MAX_ENTRIES)) {
      if (!zip.names().contains(CONFIGURATION)) {
        throw new IOException("it has no " + CONFIGURATION);
      }
      byte[] json = zip.read(CONFIGURATION, MAX_CONFIGURATION);
      boolean graph = isGraph(json);
      String text = new String(json, StandardCharsets.UTF_8);
      return graph
          ? graph(zip, ComputationGraphConfiguration.fromJson(text))
          : layers(zip, MultiLayerConfiguration.fromJson(text));
    }
  }

  /** Checks the depth and the classes, and returns true for the configuration of a graph. */
  private static boolean isGraph(byte[] json) throws IOException {
    int depth = 0;
    boolean graph = false;
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        if (depth > MAX_DEPTH) {
          throw new IOException("its configuration is nested too deeply");
        }
        graph |= depth == 1 && token == JsonToken.FIELD_NAME && "vertices".equals(parser.getText());
        if (token == JsonToken.VALUE_STRING && CLASS.equals(parser.currentName())) {
          requireKnown(parser.getText());
        }
      }
    }
    return graph;
  }

  private static void requireKnown(String className) throws IOException {
    if (PACKAGES.stream().noneMatch(className::startsWith)) {
      throw new IOException("its configuration names the class " + className + ", not one of DL4J");
    }
  }

  private static ComputationGraph graph(BoundedZip zip, ComputationGraphConfiguration configuration)
      throws IOException {
    configuration.setTopologicalOrder(null);
    configuration.setTopologicalOrderStr(null);
    long number = 0;
    for (GraphVertex vertex : configuration.getVertices().values()) {
      number =
          Math.addExact(
              number,
              vertex instanceof LayerVertex layer
                  ? parameters(layer.getLayerConf())
                  : vertex.numParams(false));
    }
    ComputationGraph graph = new ComputationGraph(configuration);
    if (number == 0) {
      graph.init();
      return graph;
    }
    INDArray parameters = parameters(zip, number);
    configuration.setDataType(parameters.dataType());
    graph.init(parameters, false);
    return graph;
  }

  private static MultiLayerNetwork layers(BoundedZip zip, MultiLayerConfiguration configuration)
      throws IOException {
    long number = 0;
    for (NeuralNetConfiguration layer : configuration.getConfs()) {
      number = Math.addExact(number, parameters(layer));
    }
    MultiLayerNetwork network = new MultiLayerNetwork(configuration);
    if (number == 0) {
      network.init();
      return network;
    }
    INDArray parameters = parameters(zip, number);
    configuration.setDataType(parameters.dataType());
    network.init(parameters, false);
    return network;
  }

  private static long parameters(NeuralNetConfiguration layer) {
    return layer.getLayer().initializer().numParams(layer);
  }

  private static INDArray parameters(BoundedZip zip, long number) throws IOException {
    if (!zip.names().contains(PARAMETERS)) {
      throw new IOException("it has no " + PARAMETERS + ", but its layers have parameters");
    }
    try (InputStream in = new BufferedInputStream(zip.open(PARAMETERS))) {
      INDArray vector = StoredParameters.read(in, number);
      return vector.reshape(1, number);
    }
  }
}
