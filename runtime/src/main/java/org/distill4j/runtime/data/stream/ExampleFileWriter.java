package org.distill4j.runtime.data.stream;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.distill4j.runtime.data.Column;
import org.distill4j.runtime.data.UnusableDataException;
import org.distill4j.runtime.data.mapping.Row;
import org.distill4j.runtime.file.Checksums;

/** Writes examples block by block. */
final class ExampleFileWriter {

  private final OutputStream out;
  private final Map<String, RowColumn> columns;
  private final Map<String, ColumnSummary> summaries = new LinkedHashMap<>();
  private final long blockBytes;
  private final List<Map<String, Row>> waiting = new ArrayList<>();
  private final List<BlockPlace> places = new ArrayList<>();
  private long waitingBytes;
  private int blockSize;
  private long written;
  private int examples;

  /**
   * Creates a writer.
   *
   * @param columns the columns by the graph input that each feeds
   * @param blockBytes the size of a block in bytes, from which the number of its examples follows
   */
  ExampleFileWriter(OutputStream out, Map<String, RowColumn> columns, long blockBytes)
      throws IOException {
    this.out = out;
    this.columns = columns;
    this.blockBytes = blockBytes;
    columns.keySet().forEach(name -> summaries.put(name, new ColumnSummary(name)));
    write(ExampleFile.MAGIC);
  }

  void add(Map<String, Row> example) throws IOException {
    waiting.add(example);
    for (Row row : example.values()) {
      waitingBytes += Integer.BYTES * (2L + row.indices().length + row.numbers().length);
    }
    if (blockSize == 0 ? waitingBytes >= blockBytes : waiting.size() == blockSize) {
      endBlock();
    }
  }

  private void endBlock() throws IOException {
    blockSize = blockSize == 0 ? waiting.size() : blockSize;
    long ints = 0;
    for (Map<String, Row> example : waiting) {
      for (Row row : example.values()) {
        ints += 2L + row.indices().length + row.numbers().length;
      }
    }
    long bytes = Integer.BYTES * (ints + columns.size() * (long) (waiting.size() + 1));
    if (bytes > Integer.MAX_VALUE / 2) {
      throw new UnusableDataException(
          "Examples %s to %s take more than 1 GB; store smaller examples"
              .formatted(examples, examples + waiting.size() - 1));
    }
    ByteBuffer block = ByteBuffer.allocate((int) bytes).order(ByteOrder.LITTLE_ENDIAN);
    for (Map.Entry<String, RowColumn> column : columns.entrySet()) {
      List<Row> rows = waiting.stream().map(example -> example.get(column.getKey())).toList();
      put(rows, block);
      summarise(column.getKey(), column.getValue().of(rows), rows);
    }
    byte[] content = Arrays.copyOf(block.array(), block.position());
    places.add(new BlockPlace(written, content.length, Checksums.crc32c(content)));
    write(content);
    examples += waiting.size();
    waiting.clear();
    waitingBytes = 0;
  }

  /** Writes the ends of the rows, then each row: the number of its indices, these, and numbers. */
  private static void put(List<Row> rows, ByteBuffer block) {
    int end = 0;
    block.putInt(rows.size());
    for (Row row : rows) {
      end += 1 + row.indices().length + row.numbers().length;
      block.putInt(end);
    }
    for (Row row : rows) {
      block.putInt(row.indices().length);
      for (int index : row.indices()) {
        block.putInt(index);
      }
      for (float number : row.numbers()) {
        block.putFloat(number);
      }
    }
  }

  private void summarise(String name, Column column, List<Row> rows) {
    Optional<String> problem = column.problem();
    if (problem.isPresent()) {
      throw new UnusableDataException(
          "column '%s', examples from %s on: %s".formatted(name, examples, problem.get()));
    }
    ColumnSummary summary = summaries.get(name);
    rows.forEach(summary::add);
    summary.add(column);
  }

  private void write(byte[] bytes) throws IOException {
    out.write(bytes);
    written += bytes.length;
  }

  /** Writes the last block and the index. */
  void end() throws IOException {
    if (!waiting.isEmpty()) {
      endBlock();
    }
    if (examples == 0) {
      throw new UnusableDataException("there is no example to store");
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream index = new DataOutputStream(bytes);
    index.writeInt(examples);
    index.writeInt(blockSize);
    for (BlockPlace place : places) {
      index.writeLong(place.position());
      index.writeInt(place.length());
      index.writeInt(place.checksum());
    }
    index.writeInt(summaries.size());
    for (ColumnSummary summary : summaries.values()) {
      summary.end().write(index);
    }
    long start = written;
    byte[] content = bytes.toByteArray();
    write(content);
    ByteBuffer tail = ByteBuffer.allocate(ExampleFile.TAIL).order(ByteOrder.LITTLE_ENDIAN);
    tail.putLong(start).putInt(Checksums.crc32c(content)).put(ExampleFile.MAGIC);
    write(tail.array());
  }

  /**
   * The place of a block in a file.
   *
   * @param position its first byte
   * @param length its length in bytes
   * @param checksum its CRC-32C
   */
  record BlockPlace(long position, int length, int checksum) {}
}
