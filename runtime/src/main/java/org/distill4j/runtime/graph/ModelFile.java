package org.distill4j.runtime.graph;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.util.ModelSerializer;
import org.distill4j.runtime.file.AtomicFile;

/**
 * The file format of a trained network: DL4J's model zip, which DL4J alone can read as well, with
 * the name of the spec as an additional entry.
 */
public final class ModelFile {

  private static final String NAME_ENTRY = "distill4j-network.txt";

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
    checkParameters(network, NetworkGraph.count(graph), "The graph to be saved");
    AtomicFile.write(file, part -> write(network.name(), graph, part));
  }

  private static void write(String name, ComputationGraph graph, Path part) throws IOException {
    Path plain = part.resolveSibling(part.getFileName() + ".dl4j");
    try {
      ModelSerializer.writeModel(graph, plain.toFile(), false);
      try (ZipInputStream in = new ZipInputStream(Files.newInputStream(plain));
          OutputStream file = Files.newOutputStream(part);
          ZipOutputStream out = new ZipOutputStream(file)) {
        for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
          out.putNextEntry(entry(entry.getName()));
          in.transferTo(out);
        }
        out.putNextEntry(entry(NAME_ENTRY));
        out.write(name.getBytes(StandardCharsets.UTF_8));
      }
    } finally {
      Files.deleteIfExists(plain);
    }
  }

  /** Returns an entry without a timestamp, so that equal networks give equal files. */
  private static ZipEntry entry(String name) {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
    return entry;
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
    ComputationGraph graph = read(file);
    checkParameters(network, NetworkGraph.count(graph), "The model file " + file);
    return graph;
  }

  /**
   * Loads the network of any spec.
   *
   * @param file a file that {@link #save} wrote
   * @throws IOException if the file is missing or damaged
   */
  public static ComputationGraph load(Path file) throws IOException {
    spec(file);
    return read(file);
  }

  /**
   * Returns the canonical name of the spec whose network a file holds.
   *
   * @throws IOException if the file is missing or damaged
   */
  public static String spec(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IOException("There is no model file " + file + ": train and save a network first");
    }
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry entry = zip.getEntry(NAME_ENTRY);
      if (entry == null) {
        throw new IOException("it does not say which network it holds");
      }
      return new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
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

  private static ComputationGraph read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return ModelSerializer.restoreComputationGraph(in, false);
    } catch (IOException | RuntimeException e) {
      throw damaged(file, e);
    }
  }

  private static IOException damaged(Path file, Exception cause) {
    return new IOException(
        "The model file "
            + file
            + " is damaged: copy it again, or train and save again ("
            + cause.getMessage()
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
}
