package org.distill4j.runtime.data.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * Comma-separated values (RFC 4180) in UTF-8 with a header. The separator is the comma, semicolon
 * or tabulator that the header has most of.
 */
final class CsvFormat implements TableFormat {

  @Override
  public String name() {
    return "csv";
  }

  @Override
  public List<String> endings() {
    return List.of("csv", "tsv");
  }

  @Override
  public Table of(Path file) {
    return table(TableInput.of(file));
  }

  @Override
  public Table of(InputStream stream, Path name) {
    return table(TableInput.of(stream, name));
  }

  private static Table table(TableInput input) {
    return new Table() {
      @Override
      public Path file() {
        return input.file();
      }

      @Override
      public TableReader open() throws IOException {
        return CsvTableReader.open(input);
      }
    };
  }
}
