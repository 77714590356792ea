package org.distill4j.runtime.data.feature;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.distill4j.runtime.file.AtomicFile;

/** Writes {@code .npy} files that NumPy and {@link NpyFeatures} read. */
public final class NpyWriter {

  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
  private static final int ALIGNMENT = 64;

  private NpyWriter() {}

  /**
   * Writes features [ids, ...] as float32 in the order of their ids, and the ids [ids] as texts. A
   * file appears only when it is complete.
   *
   * @param features the features
   * @param file the file of the features
   * @param ids the file of their ids
   */
  public static void write(VideoFeatures features, Path file, Path ids) throws IOException {
    List<String> names = List.copyOf(features.videos());
    String shape =
        IntStream.concat(IntStream.of(names.size()), IntStream.of(features.shape()))
            .mapToObj(Integer::toString)
            .collect(Collectors.joining(", ", "(", ")"));
    AtomicFile.write(
        file,
        out -> {
          out.write(header("<f4", shape));
          for (String name : names) {
            write(features.of(name), out);
          }
        });
    AtomicFile.write(ids, out -> write(names, out));
  }

  private static void write(float[] row, OutputStream out) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(row.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(row);
    out.write(bytes.array());
  }

  /** Writes texts of a fixed length, four bytes a character. */
  private static void write(List<String> names, OutputStream out) throws IOException {
    int longest =
        Math.max(
            1, names.stream().mapToInt(it -> it.codePointCount(0, it.length())).max().orElse(1));
    out.write(header("<U" + longest, "(" + names.size() + ",)"));
    for (String name : names) {
      ByteBuffer text = ByteBuffer.allocate(longest * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
      name.codePoints().forEach(text::putInt);
      out.write(text.array());
    }
  }

  private static byte[] header(String type, String shape) {
    String text = "{'descr': '%s', 'fortran_order': False, 'shape': %s, }".formatted(type, shape);
    int before = MAGIC.length + Short.BYTES;
    int padded = (before + text.length() + ALIGNMENT) / ALIGNMENT * ALIGNMENT - before;
    byte[] header =
        (text + " ".repeat(padded - text.length() - 1) + "\n").getBytes(StandardCharsets.US_ASCII);
    return ByteBuffer.allocate(before + header.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(MAGIC)
        .putShort((short) header.length)
        .put(header)
        .array();
  }
}
