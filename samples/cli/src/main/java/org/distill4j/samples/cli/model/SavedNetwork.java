package org.distill4j.samples.cli.model;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.experiment.store.Fingerprint;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.file.BoundedInput;
import org.distill4j.runtime.graph.ModelFile;
import org.distill4j.runtime.graph.NetworkGraph;
import org.distill4j.samples.cli.option.ResultFolder;

/**
 * A network that a training saved.
 *
 * @param file its file
 * @param spec the canonical name of its spec
 * @param origin everything that the network depends on; empty if the file does not say it
 * @param graph the network
 */
record SavedNetwork(Path file, String spec, Map<String, String> origin, ComputationGraph graph) {

  private static final String EXTENSION = ".zip";
  private static final int MAX_BYTES = 256 << 20;
  private static final String TRAINING_DATA = "training data";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Copies the origin, which keeps its order. */
  SavedNetwork {
    origin = Collections.unmodifiableMap(new LinkedHashMap<>(origin));
  }

  /**
   * Loads a network.
   *
   * @throws IOException if the file is missing or damaged, or of another run than what is beside it
   */
  static SavedNetwork load(Path file) throws IOException {
    Map<String, String> origin = ModelFile.origin(file);
    SavedNetwork network =
        new SavedNetwork(file, ModelFile.spec(file), origin, ModelFile.load(file));
    ResultFolder.requireSameRun(file, origin);
    network.requireSameResult();
    return network;
  }

  /**
   * Checks that the network is one of a spec.
   *
   * @throws IOException if it has other nodes or sizes; the message names the difference
   */
  void requireSpec(NetworkGraph expected) throws IOException {
    ModelFile.load(expected, file);
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
   * Checks that the network was trained on some examples, if it says so itself.
   *
   * @throws IOException if it was trained on others
   */
  void requireTrainedOn(Examples examples) throws IOException {
    String trained = origin.get(TRAINING_DATA);
    if (trained != null && !trained.equals(examples.fingerprint())) {
      throw EvaluationData.misfit(this, "are not those that it was trained on");
    }
  }

  /** Checks that the result beside the network is that of the same run. */
  private void requireSameResult() throws IOException {
    Path result = file.resolveSibling(name() + ".json");
    if (!Files.isRegularFile(result) || origin.isEmpty()) {
      return;
    }
    JsonNode run;
    try {
      run = JSON.readTree(BoundedInput.read(result, MAX_BYTES));
    } catch (JacksonException e) {
      throw new IOException(result + " is not the result of a run; remove it", e);
    }
    if (!run.path("fingerprint").asText().equals(new Fingerprint(origin).digest())) {
      throw new IOException(
          "The network in %s is of another run than %s beside it: remove one of them"
              .formatted(file, result.getFileName()));
    }
  }
}
