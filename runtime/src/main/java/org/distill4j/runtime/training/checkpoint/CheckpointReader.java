package org.distill4j.runtime.training.checkpoint;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.distill4j.runtime.data.DataFileException;
import org.distill4j.runtime.file.Checksums;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Reads a checkpoint. Its checksum is verified before anything in it is used, and no memory is
 * allocated for a length that exceeds the file.
 */
public final class CheckpointReader implements Closeable {

  private static final int CHUNK = 1 << 16;

  private final Path file;
  private final RandomAccessFile content;
  private final JsonNode header;
  private final Map<String, Entry> arrays;

  /** The place of an array in the file. */
  private record Entry(DataType type, long length, long offset) {}

  private CheckpointReader(
      Path file, RandomAccessFile content, JsonNode header, Map<String, Entry> arrays) {
    this.file = file;
    this.content = content;
    this.header = header;
    this.arrays = arrays;
  }

  /**
   * Opens a checkpoint.
   *
   * @throws DataFileException if the file is none, or is damaged
   * @throws IOException if it cannot be read
   */
  static CheckpointReader open(Path file) throws IOException {
    RandomAccessFile content = new RandomAccessFile(file.toFile(), "r");
    try {
      requireWhole(file, content);
      JsonNode header = header(file, content);
      return new CheckpointReader(file, content, header, arrays(file, content, header));
    } catch (IOException | RuntimeException e) {
      content.close();
      throw e;
    }
  }

  private static void requireWhole(Path file, RandomAccessFile content) throws IOException {
    byte[] magic = CheckpointFormat.MAGIC;
    long covered = content.length() - CheckpointFormat.DIGEST_BYTES;
    byte[] begin = new byte[magic.length];
    if (covered < magic.length + Integer.BYTES) {
      throw damaged(file, "it is no whole checkpoint", null);
    }
    content.readFully(begin);
    if (!Arrays.equals(begin, magic)) {
      throw damaged(file, "it is no checkpoint of this version", null);
    }
    content.seek(0);
    MessageDigest digest = Checksums.sha256();
    byte[] chunk = new byte[CHUNK];
    for (long left = covered; left > 0; ) {
      int length = (int) Math.min(CHUNK, left);
      content.readFully(chunk, 0, length);
      digest.update(chunk, 0, length);
      left -= length;
    }
    byte[] stored = new byte[CheckpointFormat.DIGEST_BYTES];
    content.readFully(stored);
    if (!MessageDigest.isEqual(stored, digest.digest())) {
      throw damaged(file, "its checksum is wrong", null);
    }
  }

  private static JsonNode header(Path file, RandomAccessFile content) throws IOException {
    content.seek(CheckpointFormat.MAGIC.length);
    int length = content.readInt();
    if (length < 0
        || length > CheckpointFormat.MAX_HEADER
        || length > content.length() - content.getFilePointer()) {
      throw damaged(file, "its header has %s bytes".formatted(length), null);
    }
    byte[] bytes = new byte[length];
    content.readFully(bytes);
    try {
      JsonNode header = CheckpointFormat.JSON.readTree(bytes);
      if (header.path("identity").isObject()
          && header.path("values").isObject()
          && header.path("arrays").isObject()) {
        return header;
      }
      throw damaged(file, "its header lacks a part", null);
    } catch (JacksonException e) {
      throw damaged(file, "its header is no JSON", e);
    }
  }

  private static Map<String, Entry> arrays(Path file, RandomAccessFile content, JsonNode header)
      throws IOException {
    Map<String, Entry> arrays = new LinkedHashMap<>();
    long offset = content.getFilePointer();
    long end = content.length() - CheckpointFormat.DIGEST_BYTES;
    for (Map.Entry<String, JsonNode> entry : header.get("arrays").properties()) {
      DataType type =
          entry.getValue().path(0).asText().equals("FLOAT") ? DataType.FLOAT : DataType.DOUBLE;
      long length = entry.getValue().path(1).asLong(-1);
      if (length < 0 || length > (end - offset) / type.width()) {
        throw damaged(file, "it is too short for its array " + entry.getKey(), null);
      }
      arrays.put(entry.getKey(), new Entry(type, length, offset));
      offset += length * type.width();
    }
    if (offset != end) {
      throw damaged(file, "something follows its arrays", null);
    }
    return arrays;
  }

  private static DataFileException damaged(Path file, String problem, Exception cause) {
    return new DataFileException(
        file, problem, "remove it: the training then goes on from the one before", cause);
  }

  /** Returns everything that determined the training, by name. */
  Map<String, String> identity() {
    Map<String, String> identity = new LinkedHashMap<>();
    header
        .get("identity")
        .properties()
        .forEach(it -> identity.put(it.getKey(), it.getValue().asText()));
    return identity;
  }

  /**
   * Returns a structure.
   *
   * @throws DataFileException if there is none of this name
   */
  public JsonNode json(String name) throws IOException {
    JsonNode value = header.get("values").get(name);
    if (value == null) {
      throw damaged(file, "it lacks " + name, null);
    }
    return value;
  }

  /** Returns a whole number. */
  public long number(String name) throws IOException {
    return json(name).asLong();
  }

  /** Returns a number, which may be infinite or none. */
  public double real(String name) throws IOException {
    return real(json(name));
  }

  /** Returns a number within a structure, as text or not. */
  public double real(JsonNode value) throws IOException {
    try {
      return Double.parseDouble(value.asText());
    } catch (NumberFormatException e) {
      throw damaged(file, "it has no number but '%s'".formatted(value.asText()), e);
    }
  }

  /**
   * Overwrites an array.
   *
   * @throws DataFileException if there is no array of this name, type and length
   */
  public void assign(String name, INDArray target) throws IOException {
    Entry entry = arrays.get(name);
    if (entry == null || entry.length != target.length() || entry.type != target.dataType()) {
      throw damaged(file, "its array %s is not that of this training".formatted(name), null);
    }
    content.seek(entry.offset);
    CheckpointFormat.read(content, target);
  }

  /** Returns the file. */
  public Path file() {
    return file;
  }

  @Override
  public void close() throws IOException {
    content.close();
  }
}
