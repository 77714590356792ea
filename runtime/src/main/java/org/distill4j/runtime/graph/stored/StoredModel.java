package org.distill4j.runtime.graph.stored;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.file.BoundedZip;
import org.distill4j.runtime.graph.container.ContainerGraph;
import org.distill4j.runtime.graph.description.DescriptionText;
import org.distill4j.runtime.graph.description.ModelDescription;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A model file: DL4J's model zip with the name of the spec, the description and the origin of the
 * network. Only these entries are read, each within a limit, and none by Java deserialisation.
 */
public final class StoredModel implements Closeable {

  private static final String CONFIGURATION = "configuration.json";
  private static final String PARAMETERS = "coefficients.bin";
  private static final String NO_PARAMETERS = "noParams.marker";
  private static final String FROZEN = "distill4j-frozen.bin";
  private static final String NAME = "distill4j-network.txt";
  private static final String ORIGIN = "distill4j-origin.txt";
  private static final String DESCRIPTION = "distill4j-description.txt";
  private static final Set<String> KNOWN =
      Set.of(CONFIGURATION, PARAMETERS, NO_PARAMETERS, FROZEN, NAME, ORIGIN, DESCRIPTION);

  private static final int MAX_ENTRIES = 16;
  private static final int MAX_NAME = 4 << 10;
  private static final int MAX_ORIGIN = 1 << 20;
  private static final int MAX_DESCRIPTION = 64 << 20;
  private static final int MAX_CONFIGURATION = 256 << 20;

  private final BoundedZip zip;

  private StoredModel(BoundedZip zip) {
    this.zip = zip;
  }

  /**
   * Opens a file.
   *
   * @throws NotStoredException if it is something else than a model file of distill4j
   * @throws IOException if it is damaged
   */
  public static StoredModel open(Path file) throws IOException {
    if (!BoundedZip.isZip(file)) {
      throw new NotStoredException(
          Files.size(file) == 0
              ? file + " is empty: train and save the network again"
              : file + " is no model file: name a file that a training saved");
    }
    BoundedZip zip = BoundedZip.open(file, MAX_ENTRIES);
    try {
      requireKnown(file, zip.names());
      return new StoredModel(zip);
    } catch (IOException e) {
      zip.close();
      throw e;
    }
  }

  private static void requireKnown(Path file, Set<String> names) throws NotStoredException {
    if (!names.contains(CONFIGURATION)) {
      throw new NotStoredException(
          file + " is a zip file without a network: name a file that a training saved");
    }
    if (!names.contains(NAME)) {
      throw new NotStoredException(
          file
              + " is a model file of DL4J, not of distill4j: load it with DL4J's ModelSerializer, or"
              + " save the network with ModelFile.save");
    }
    List<String> unknown = new ArrayList<>(names);
    unknown.removeAll(KNOWN);
    if (!unknown.isEmpty()) {
      throw new NotStoredException(
          ("The model file %s has entries that distill4j does not write, %s: another program has"
                  + " changed it; save the network again with ModelFile.save")
              .formatted(file, unknown));
    }
  }

  /** Returns the canonical name of the spec. */
  public String network() throws IOException {
    String name = new String(zip.read(NAME, MAX_NAME), StandardCharsets.UTF_8);
    if (name.isBlank() || name.chars().anyMatch(Character::isISOControl)) {
      throw new IOException("it does not say which network it holds");
    }
    return name;
  }

  /** Returns everything that the network depends on, by name; empty if the file does not say it. */
  public Map<String, String> origin() throws IOException {
    return zip.names().contains(ORIGIN) ? Origin.read(zip.read(ORIGIN, MAX_ORIGIN)) : Map.of();
  }

  /**
   * Returns the description of the network; of a file without one, the names of inputs and outputs.
   */
  public ModelDescription description() throws IOException {
    ComputationGraphConfiguration configuration = configuration().configuration();
    ModelDescription unknown =
        ModelDescription.unknown(
            network(), configuration.getNetworkInputs(), configuration.getNetworkOutputs());
    if (!zip.names().contains(DESCRIPTION)) {
      return unknown;
    }
    String text = new String(zip.read(DESCRIPTION, MAX_DESCRIPTION), StandardCharsets.UTF_8);
    ModelDescription description = DescriptionText.read(unknown.network(), text);
    if (!description.inputNames().equals(unknown.inputNames())
        || !description.outputNames().equals(unknown.outputNames())) {
      throw new IOException("its description has other inputs or outputs than its configuration");
    }
    return description;
  }

  private StoredConfiguration configuration() throws IOException {
    return StoredConfiguration.read(zip.read(CONFIGURATION, MAX_CONFIGURATION));
  }

  /** Reads the network. */
  public ComputationGraph graph() throws IOException {
    StoredConfiguration stored = configuration();
    ComputationGraphConfiguration configuration = stored.configuration();
    INDArray parameters = stored.parameters() == 0 ? null : parameters(stored.parameters());
    if (parameters != null) {
      configuration.setDataType(parameters.dataType());
    }
    readFrozen(configuration);
    ComputationGraph graph = new ContainerGraph(configuration);
    if (parameters == null) {
      graph.init();
    } else {
      graph.init(parameters, false);
    }
    return graph;
  }

  private INDArray parameters(long number) throws IOException {
    try (InputStream in = new BufferedInputStream(zip.open(PARAMETERS))) {
      return StoredParameters.read(in, number);
    }
  }

  private void readFrozen(ComputationGraphConfiguration configuration) throws IOException {
    if (!FrozenEntry.isNeeded(configuration)) {
      if (zip.names().contains(FROZEN)) {
        throw new IOException("it has frozen parameters, but none of its nodes is frozen");
      }
      return;
    }
    zip.requireHolds(FROZEN, FrozenEntry.length(configuration));
    try (InputStream in = new BufferedInputStream(zip.open(FROZEN))) {
      FrozenEntry.read(configuration, in);
    }
  }

  /** Writes a model file. Equal networks give equal files. */
  public static void write(
      OutputStream out,
      ModelDescription description,
      Map<String, String> origin,
      ComputationGraph graph)
      throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    byte[] configuration = graph.getConfiguration().toJson().getBytes(StandardCharsets.UTF_8);
    add(zip, CONFIGURATION, configuration);
    INDArray parameters = graph.params();
    if (parameters == null || parameters.length() == 0) {
      add(zip, NO_PARAMETERS, new byte[0]);
    } else {
      zip.putNextEntry(entry(PARAMETERS));
      DataOutputStream data = new DataOutputStream(zip);
      Nd4j.write(parameters, data);
      data.flush();
    }
    if (FrozenEntry.isNeeded(graph.getConfiguration())) {
      zip.setLevel(Deflater.BEST_SPEED);
      zip.putNextEntry(entry(FROZEN));
      FrozenEntry.write(graph.getConfiguration(), zip);
      zip.setLevel(Deflater.DEFAULT_COMPRESSION);
    }
    add(zip, NAME, description.network().getBytes(StandardCharsets.UTF_8));
    add(zip, DESCRIPTION, DescriptionText.write(description).getBytes(StandardCharsets.UTF_8));
    if (!origin.isEmpty()) {
      add(zip, ORIGIN, Origin.written(origin));
    }
    zip.finish();
  }

  private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(entry(name));
    zip.write(content);
  }

  /** Returns an entry without a timestamp, so that equal networks give equal files. */
  private static ZipEntry entry(String name) {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
    return entry;
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
