package org.distill4j.runtime.teacher.store;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.distill4j.runtime.data.ContentDigest;
import org.distill4j.runtime.file.AtomicFile;
import org.distill4j.runtime.file.BoundedInput;
import org.distill4j.runtime.teacher.SignalLayout;

/**
 * The description of a stored signal, which is written after its values.
 *
 * @param format the version of the format
 * @param key everything that determines the values, by name
 * @param kind the form of the values of an example
 * @param shape as that of {@link SignalLayout}
 * @param square as that of {@link SignalLayout}
 * @param type the form of the stored numbers
 * @param examples the number of examples
 * @param order the order of the examples whose digest is {@code fingerprint}, as {@link
 *     Places#order} gives it
 * @param bytes the size of the file of the values
 * @param crc32c the checksum of each MiB of that file
 * @param fingerprint the SHA-256 of the column
 * @param sha256 the SHA-256 of all that
 */
record Manifest(
    int format,
    Map<String, String> key,
    SignalLayout.Kind kind,
    List<Long> shape,
    boolean square,
    String type,
    int examples,
    String order,
    long bytes,
    String crc32c,
    String fingerprint,
    String sha256) {

  static final int FORMAT = 2;

  private static final int MAX_BYTES = 64 << 20;
  private static final int LARGEST_RANK = 8;

  /** The same bytes on every system. */
  private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ObjectWriter WRITER =
      JSON.writer(new DefaultPrettyPrinter().withObjectIndenter(LINES));

  Manifest {
    key = key == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(key));
    shape = shape == null ? List.of() : List.copyOf(shape);
  }

  /**
   * Reads a manifest.
   *
   * @throws IOException if it is damaged, or cannot be read
   */
  static Manifest read(Path file) throws IOException {
    byte[] bytes = BoundedInput.read(file, MAX_BYTES);
    Manifest manifest;
    try {
      manifest = JSON.readValue(bytes, Manifest.class);
    } catch (JacksonException | NullPointerException e) {
      throw new IOException("its description is no JSON of this form", e);
    }
    if (manifest == null || manifest.format != FORMAT) {
      throw new IOException("its description is of another version");
    }
    if (!Arrays.equals(bytes, manifest.json())
        || !manifest.summed().sha256.equals(manifest.sha256)
        || !manifest.isSound()) {
      throw new IOException("its description has another checksum");
    }
    return manifest;
  }

  private boolean isSound() {
    return kind != null
        && type != null
        && crc32c != null
        && fingerprint != null
        && order != null
        && examples > 0
        && bytes > 0
        && !shape.isEmpty()
        && shape.size() <= LARGEST_RANK
        && shape.stream().allMatch(size -> size > 0 && size <= Integer.MAX_VALUE);
  }

  /** Writes it with its checksum. It appears when it is complete. */
  void write(Path file) throws IOException {
    AtomicFile.write(file, summed().json());
  }

  /** Returns the same with the checksum of everything else. */
  private Manifest summed() throws IOException {
    Manifest plain = with("");
    return with(new ContentDigest().add(new String(plain.json(), StandardCharsets.UTF_8)).hex());
  }

  private Manifest with(String checksum) {
    return new Manifest(
        format,
        key,
        kind,
        shape,
        square,
        type,
        examples,
        order,
        bytes,
        crc32c,
        fingerprint,
        checksum);
  }

  private byte[] json() throws IOException {
    return WRITER.writeValueAsBytes(this);
  }

  long[] shapeArray() {
    return shape.stream().mapToLong(Long::longValue).toArray();
  }

  /** Returns the size of the last axis. */
  int columns() {
    return Math.toIntExact(shape.get(shape.size() - 1));
  }
}
