package org.distill4j.runtime.data.stream;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.distill4j.runtime.data.DataFileException;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.mapping.ExampleRows;
import org.distill4j.runtime.data.mapping.ExampleSink;
import org.distill4j.runtime.data.mapping.NodeFormat;
import org.distill4j.runtime.data.mapping.Row;
import org.distill4j.runtime.data.mapping.Slot;
import org.distill4j.runtime.data.mapping.TableEncoding;
import org.distill4j.runtime.data.table.Table;

/**
 * A table that is larger than memory: its examples are written to a file once, and read from there
 * in blocks. Ids and weights stay in memory.
 *
 * <pre>{@code
 * try (StreamedTable stored = StreamedTable.write(encoding, table, file)) {
 *   Examples training = stored.examples();
 * }
 * }</pre>
 */
public final class StreamedTable implements Closeable {

  private final ExampleFile file;
  private final Examples examples;

  private StreamedTable(ExampleFile file, Examples examples) {
    this.file = file;
    this.examples = examples;
  }

  /**
   * Writes the examples of a table to a file, and opens it.
   *
   * @param file the file to write, which replaces one of the same name
   * @throws IOException if a value cannot be read, or the file cannot be written; with a remedy
   */
  public static StreamedTable write(TableEncoding encoding, Table table, Path file)
      throws IOException {
    Map<String, RowColumn> columns = new LinkedHashMap<>();
    for (Slot slot : encoding.slots()) {
      encoding.format(slot.name()).ifPresent(format -> columns.put(slot.graphInput(), of(format)));
    }
    List<String> ids = new ArrayList<>();
    List<Double> weights = new ArrayList<>();
    ExampleFile.write(
        file,
        columns,
        sink -> {
          Writer writer = new Writer(sink, ids, weights);
          encoding.read(table, writer);
          if (writer.examples == 0) {
            throw new DataFileException(
                table.file(), "it has no records", "write one line for each example");
          }
        });
    ExampleFile stored = ExampleFile.open(file);
    Examples examples = stored.examples(columns);
    if (!ids.isEmpty()) {
      examples = examples.identified(ids);
    }
    if (!weights.isEmpty()) {
      examples = examples.weighted(weights.stream().mapToDouble(Double::doubleValue).toArray());
    }
    return new StreamedTable(stored, examples);
  }

  private static RowColumn of(NodeFormat format) {
    return format::column;
  }

  /** Returns the examples, which can be read until this is closed. */
  public Examples examples() {
    return examples;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  /** Passes examples on to a file. */
  private static final class Writer implements ExampleSink {

    private final ExampleFile.Sink sink;
    private final List<String> ids;
    private final List<Double> weights;
    private long examples;

    Writer(ExampleFile.Sink sink, List<String> ids, List<Double> weights) {
      this.sink = sink;
      this.ids = ids;
      this.weights = weights;
    }

    @Override
    public void add(ExampleRows example) throws IOException {
      Map<String, Row> rows = new LinkedHashMap<>();
      example.rows().forEach((slot, row) -> rows.put(slot.graphInput(), row));
      example.id().ifPresent(ids::add);
      example.weight().ifPresent(weights::add);
      sink.add(rows);
      examples++;
    }

    @Override
    public void end(List<Slot> slots) {
      // The file ends itself.
    }
  }
}
