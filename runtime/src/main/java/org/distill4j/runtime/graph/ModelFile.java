package org.distill4j.runtime.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.argument.Arguments;
import org.distill4j.runtime.file.AtomicFile;
import org.distill4j.runtime.graph.description.ModelDescription;
import org.distill4j.runtime.graph.stored.ConfigurationDifference;
import org.distill4j.runtime.graph.stored.NotStoredException;
import org.distill4j.runtime.graph.stored.StoredModel;

/**
 * The file format of a trained network: DL4J's model zip, which DL4J alone can read as well, with
 * the name of the spec, the description and the origin of the network as additional entries.
 *
 * <p>A file of unknown origin can be loaded: entries, sizes, layers and numbers are checked before
 * they are used, and nothing is read by Java deserialisation.
 */
public final class ModelFile {

  private ModelFile() {}

  /**
   * Saves a network. The file appears only when it is complete.
   *
   * @param network the network that the graph was built from
   * @param graph the network alone, as {@link TrainingGraph#export} returns it
   * @param file the file to write; its folder is created if necessary
   * @throws IOException if the file cannot be written
   */
  public static void save(NetworkGraph network, ComputationGraph graph, Path file)
      throws IOException {
    save(network, graph, network.description(), Map.of(), file);
  }

  /**
   * Saves a network with a description. The file appears only when it is complete.
   *
   * @param network the network that the graph was built from
   * @param graph the network alone, as {@link TrainingGraph#export} returns it
   * @param description that of the network, with names of words and classes
   * @param file the file to write; its folder is created if necessary
   * @throws IOException if the file cannot be written
   */
  public static void save(
      NetworkGraph network, ComputationGraph graph, ModelDescription description, Path file)
      throws IOException {
    save(network, graph, description, Map.of(), file);
  }

  /**
   * Saves a network with its origin. The file appears only when it is complete.
   *
   * @param network the network that the graph was built from
   * @param graph the network alone, as {@link TrainingGraph#export} returns it
   * @param origin everything that the network depends on, by name
   * @param file the file to write; its folder is created if necessary
   * @throws IOException if the file cannot be written
   */
  public static void save(
      NetworkGraph network, ComputationGraph graph, Map<String, String> origin, Path file)
      throws IOException {
    save(network, graph, network.description(), origin, file);
  }

  /**
   * Saves a network with its description and its origin. The file appears only when it is complete.
   *
   * @param network the network that the graph was built from
   * @param graph the network alone, as {@link TrainingGraph#export} returns it
   * @param description that of the network, with names of words and classes
   * @param origin everything that the network depends on, by name
   * @param file the file to write; its folder is created if necessary
   * @throws IOException if the file cannot be written
   * @throws IllegalArgumentException if the description is that of another network
   */
  public static void save(
      NetworkGraph network,
      ComputationGraph graph,
      ModelDescription description,
      Map<String, String> origin,
      Path file)
      throws IOException {
    Arguments.require(
        "the description",
        "of " + description.network(),
        description.network().equals(network.name())
            && description.inputNames().equals(network.inputs())
            && description.outputNames().equals(network.outputs()),
        "that of " + network.name());
    checkParameters(network, NetworkGraph.count(graph), "The graph to be saved");
    AtomicFile.write(file, out -> StoredModel.write(out, description, origin, graph));
  }

  /**
   * Loads a network.
   *
   * @param network the expected network
   * @param file a file that {@link #save} wrote
   * @throws IOException if the file is missing, damaged or holds another network
   */
  public static ComputationGraph load(NetworkGraph network, Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IOException(
          "There is no model file " + file + ": train and save " + network.name() + " first");
    }
    checkName(network, file);
    ComputationGraph graph = load(file);
    checkParameters(network, NetworkGraph.count(graph), "The model file " + file);
    checkNodes(network, graph, file);
    return graph;
  }

  /**
   * Loads the network of any spec.
   *
   * @param file a file that {@link #save} wrote
   * @throws IOException if the file is missing or damaged
   */
  public static ComputationGraph load(Path file) throws IOException {
    return read(
        file,
        stored -> {
          stored.network();
          return stored.graph();
        });
  }

  /**
   * Returns the canonical name of the spec whose network a file holds.
   *
   * @throws IOException if the file is missing or damaged
   */
  public static String spec(Path file) throws IOException {
    return read(file, StoredModel::network);
  }

  /**
   * Returns everything that the network in a file depends on, by name; empty if it was saved
   * without an origin.
   *
   * @throws IOException if the file is missing or damaged
   */
  public static Map<String, String> origin(Path file) throws IOException {
    return read(file, StoredModel::origin);
  }

  /**
   * Returns the description of the network in a file: dimensions, inputs, outputs and their names.
   * Of a file of an older version only the names of inputs and outputs are known.
   *
   * @throws IOException if the file is missing or damaged
   */
  public static ModelDescription description(Path file) throws IOException {
    return read(file, StoredModel::description);
  }

  /** Reads a part of a model file. */
  @FunctionalInterface
  private interface Part<T> {

    T read(StoredModel stored) throws IOException;
  }

  private static <T> T read(Path file, Part<T> part) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IOException("There is no model file " + file + ": train and save a network first");
    }
    try (StoredModel stored = StoredModel.open(file)) {
      return part.read(stored);
    } catch (NotStoredException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw damaged(file, e);
    }
  }

  private static void checkName(NetworkGraph network, Path file) throws IOException {
    String name = spec(file);
    if (!name.equals(network.name())) {
      throw new IOException(
          "The model file "
              + file
              + " holds "
              + name
              + ", not "
              + network.name()
              + ": name another file or another network");
    }
  }

  private static IOException damaged(Path file, Exception cause) {
    return new IOException(
        "The model file "
            + file
            + " is damaged: copy it again, or train and save again ("
            + (cause.getMessage() == null ? cause : cause.getMessage())
            + ")",
        cause);
  }

  private static void checkParameters(NetworkGraph network, long parameters, String subject)
      throws IOException {
    if (parameters != network.parameters()) {
      throw new IOException(
          subject
              + " has "
              + parameters
              + " parameters, but "
              + network.name()
              + " has "
              + network.parameters()
              + ": were the dimensions changed?");
    }
  }

  private static void checkNodes(NetworkGraph network, ComputationGraph graph, Path file)
      throws IOException {
    Optional<String> difference =
        ConfigurationDifference.between(
            graph.getConfiguration(),
            network.configuration(graph.getConfiguration().getDefaultConfiguration().getSeed()));
    if (difference.isPresent()) {
      throw new IOException(
          "The model file %s holds another version of %s (%s): train and save it again"
              .formatted(file, network.name(), difference.get()));
    }
  }
}
