package org.distill4j.samples.cli.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.graph.ModelFile;

/**
 * A network that a training saved.
 *
 * @param file its file
 * @param spec the canonical name of its spec
 * @param graph the network
 */
record SavedNetwork(Path file, String spec, ComputationGraph graph) {

  private static final String EXTENSION = ".zip";
  private static final String TRAINING_DATA = "training data";
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Loads a network.
   *
   * @throws IOException if the file is missing or damaged
   */
  static SavedNetwork load(Path file) throws IOException {
    return new SavedNetwork(file, ModelFile.spec(file), ModelFile.load(file));
  }

  /** Returns the name of the file without its extension. */
  String name() {
    return name(file);
  }

  static String name(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(EXTENSION) ? name.substring(0, name.length() - EXTENSION.length()) : name;
  }

  /** Returns the node whose value is the scores of the answers. */
  String scores() {
    return graph.getConfiguration().getNetworkOutputs().get(0);
  }

  /** Returns true if the spec is declared in the package of a generated class. */
  boolean isDeclaredBeside(Class<?> generated) {
    return spec.startsWith(generated.getPackageName() + ".");
  }

  /**
   * Checks that the network was trained on some examples, if the result of its run is beside it.
   *
   * @throws IOException if it was trained on others
   */
  void requireTrainedOn(Examples examples) throws IOException {
    Path result = file.resolveSibling(name() + ".json");
    if (!Files.isRegularFile(result)) {
      return;
    }
    JsonNode trained = JSON.readTree(result.toFile()).at("/dependsOn").path(TRAINING_DATA);
    if (!trained.isMissingNode() && !trained.asText().equals(examples.fingerprint())) {
      throw EvaluationData.misfit(this, "are not those that it was trained on");
    }
  }
}
