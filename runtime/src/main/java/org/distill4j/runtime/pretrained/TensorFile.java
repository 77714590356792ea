package org.distill4j.runtime.pretrained;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.distill4j.runtime.data.DataFileException;

/** The tensors in a file, by name; their numbers stay in the file until they are needed. */
final class TensorFile {

  private static final int PREFIX = 9;

  private final Path path;
  private final Map<String, StoredTensor> tensors;
  private final Map<String, String> readers;

  /**
   * Creates a file.
   *
   * @param readers the tensors that other names stand for: in an ONNX model the names of nodes that
   *     read exactly one tensor with several axes
   */
  TensorFile(Path path, Map<String, StoredTensor> tensors, Map<String, String> readers) {
    this.path = path;
    this.tensors = Collections.unmodifiableMap(new LinkedHashMap<>(tensors));
    this.readers = Map.copyOf(readers);
  }

  /**
   * Reads the names, types and places of the tensors.
   *
   * @throws IOException if the file is neither format, or damaged; with a remedy
   */
  static TensorFile open(Path path) throws IOException {
    byte[] prefix = prefix(path);
    boolean isJson = prefix.length == PREFIX && prefix[PREFIX - 1] == '{';
    if (isJson || path.toString().endsWith(".safetensors")) {
      return SafetensorsReader.read(path);
    }
    return OnnxReader.read(path);
  }

  private static byte[] prefix(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return in.readNBytes(PREFIX);
    } catch (NoSuchFileException e) {
      throw new DataFileException(
          path, "there is no such file", "name a safetensors file or an ONNX model", e);
    }
  }

  Path path() {
    return path;
  }

  Collection<StoredTensor> tensors() {
    return tensors.values();
  }

  /** Returns the tensor with a name, or the one that the node with that name reads. */
  Optional<StoredTensor> find(String name) {
    StoredTensor tensor = tensors.get(name);
    if (tensor == null && readers.containsKey(name)) {
      tensor = tensors.get(readers.get(name));
    }
    return Optional.ofNullable(tensor);
  }
}
