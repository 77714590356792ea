package org.distill4j.runtime.data.stream;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.distill4j.runtime.data.DataFileException;
import org.distill4j.runtime.data.ExampleBlocks;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.mapping.Row;
import org.distill4j.runtime.data.stream.ExampleFileWriter.BlockPlace;
import org.distill4j.runtime.file.AtomicFile;
import org.distill4j.runtime.file.Checksums;

/**
 * Examples in a file. Blocks of 256 KB are read on demand and ahead; 258 of them are kept, so a
 * training needs about 70 MB for its data, however many there are. The examples of 128 blocks are
 * shuffled together. Each block has a checksum.
 *
 * <pre>{@code
 * ExampleFile.write(file, columns, sink -> { while (...) sink.add(Map.of("video", Row.of(frame))); });
 * try (ExampleFile stored = ExampleFile.open(file)) {
 *   new Trainer(settings, listener).train(training, stored.examples(columns), validation);
 * }
 * }</pre>
 *
 * <p>A file does not say the types of its columns: the same {@link RowColumn}s write and read it.
 */
public final class ExampleFile implements Closeable {

  static final byte[] MAGIC = "d4jrows1".getBytes(StandardCharsets.US_ASCII);
  static final int TAIL = Long.BYTES + Integer.BYTES + 8;

  private static final long BLOCK_BYTES = 256 << 10;
  private static final int WINDOW = 128;
  private static final int LARGEST_INDEX = 1 << 30;

  private final Path file;
  private final BlockCache cache;
  private final int size;
  private final int blockSize;
  private final List<StoredSummary> summaries;

  private ExampleFile(
      Path file, BlockCache cache, int size, int blockSize, List<StoredSummary> summaries) {
    this.file = file;
    this.cache = cache;
    this.size = size;
    this.blockSize = blockSize;
    this.summaries = summaries;
  }

  /** Receives examples. */
  @FunctionalInterface
  public interface Sink {

    /**
     * Receives an example.
     *
     * @param rows the row of each column, by the graph input that it feeds
     * @throws IOException if it cannot be written
     */
    void add(Map<String, Row> rows) throws IOException;
  }

  /** Gives examples to a sink. */
  @FunctionalInterface
  public interface Source {

    /** Gives all examples in order. */
    void writeTo(Sink sink) throws IOException;
  }

  /**
   * Writes a file. It appears when it is complete.
   *
   * @param columns the columns by the graph input that each feeds
   * @throws IOException if the file cannot be written
   * @throws IllegalArgumentException if there is no example, or a column refuses one
   */
  public static void write(Path file, Map<String, RowColumn> columns, Source source)
      throws IOException {
    write(file, columns, BLOCK_BYTES, source);
  }

  static void write(Path file, Map<String, RowColumn> columns, long blockBytes, Source source)
      throws IOException {
    Map<String, RowColumn> copy = new LinkedHashMap<>(columns);
    try {
      AtomicFile.write(
          file,
          out -> {
            ExampleFileWriter writer = new ExampleFileWriter(out, copy, blockBytes);
            source.writeTo(writer::add);
            writer.end();
          });
    } catch (IOException e) {
      // A problem of the source is told as it is, not as one of this file.
      throw e.getCause() instanceof DataFileException cause ? cause : e;
    }
  }

  /**
   * Opens a file.
   *
   * @throws IOException if it is missing or damaged; with a remedy
   */
  public static ExampleFile open(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new DataFileException(
          file, "there is no such file of examples", "write it again from its table");
    }
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
    try {
      return read(file, channel);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e instanceof DataFileException known ? known : damaged(file, e);
    }
  }

  private static ExampleFile read(Path file, FileChannel channel) throws IOException {
    ByteBuffer tail = bytes(channel, channel.size() - TAIL, TAIL);
    long start = tail.getLong();
    int checksum = tail.getInt();
    byte[] magic = new byte[MAGIC.length];
    tail.get(magic);
    long length = channel.size() - TAIL - start;
    if (!Arrays.equals(magic, MAGIC) || length < 0 || length > LARGEST_INDEX) {
      throw new IOException("it is no file of examples, or it is cut off");
    }
    byte[] index = bytes(channel, start, (int) length).array();
    requireChecksum(index, checksum, "the index");
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(index));
    int size = in.readInt();
    int blockSize = in.readInt();
    if (size < 1 || blockSize < 1) {
      throw new IOException("it has %s examples in blocks of %s".formatted(size, blockSize));
    }
    List<BlockPlace> places = new ArrayList<>();
    for (long block = 0; block * blockSize < size; block++) {
      places.add(new BlockPlace(in.readLong(), in.readInt(), in.readInt()));
    }
    List<StoredSummary> summaries = new ArrayList<>();
    int columns = in.readInt();
    for (int i = 0; i < columns; i++) {
      summaries.add(StoredSummary.read(in, size));
    }
    BlockCache cache = new BlockCache(file, channel, places, columns, 2 * WINDOW + 2);
    return new ExampleFile(file, cache, size, blockSize, summaries);
  }

  static ByteBuffer bytes(FileChannel channel, long position, int length) throws IOException {
    if (position < 0 || position + length > channel.size()) {
      throw new IOException("it is cut off");
    }
    ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, position + bytes.position()) < 0) {
        throw new IOException("it is cut off");
      }
    }
    return bytes.flip();
  }

  static void requireChecksum(byte[] bytes, int expected, String part) throws IOException {
    if (Checksums.crc32c(bytes) != expected) {
      throw new IOException(part + " has another checksum");
    }
  }

  static DataFileException damaged(Path file, Exception cause) {
    return new DataFileException(
        file,
        "it is damaged (%s)".formatted(cause.getMessage()),
        "remove it, and write it again from its table",
        cause);
  }

  /** The number of examples. */
  public int size() {
    return size;
  }

  /**
   * Returns the examples, in blocks of this file. They can be read until the file is closed.
   *
   * @param columns the columns that it was written with, by the graph input that each feeds
   * @throws IOException if the file has other columns
   */
  public Examples examples(Map<String, RowColumn> columns) throws IOException {
    List<String> names = summaries.stream().map(StoredSummary::name).toList();
    if (!names.equals(List.copyOf(columns.keySet()))) {
      throw new DataFileException(
          file,
          "it has the columns %s, not %s".formatted(names, columns.keySet()),
          "remove it, and write it again from its table");
    }
    Examples.Builder examples = Examples.builder();
    for (int i = 0; i < names.size(); i++) {
      examples.input(
          names.get(i),
          new StoredColumn(cache, i, size, blockSize, summaries.get(i), columns.get(names.get(i))));
    }
    return examples.blocks(new ExampleBlocks(blockSize, WINDOW)).build();
  }

  @Override
  public void close() throws IOException {
    cache.close();
  }
}
