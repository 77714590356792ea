package org.distill4j.runtime.data.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/** JSON Lines: an object on each line. */
final class JsonLinesFormat implements TableFormat {

  @Override
  public String name() {
    return "jsonl";
  }

  @Override
  public List<String> endings() {
    return List.of("jsonl", "ndjson");
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
        return JsonLinesReader.open(input);
      }
    };
  }
}
