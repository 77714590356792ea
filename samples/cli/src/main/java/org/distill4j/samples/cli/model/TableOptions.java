package org.distill4j.samples.cli.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.distill4j.runtime.data.table.Table;
import org.distill4j.runtime.data.table.Tables;
import picocli.CommandLine.Option;

/** The table that a network of 'train' reads. */
final class TableOptions {

  private static final String STANDARD_INPUT = "-";

  @Option(
      names = "--table",
      paramLabel = "FILE",
      description =
          "For networks of 'train': a table with the columns of the training; - for the standard"
              + " input.")
  private String table;

  @Option(
      names = "--format",
      paramLabel = "NAME",
      defaultValue = "csv",
      description = "The format of the standard input: csv or jsonl. Default: ${DEFAULT-VALUE}.")
  private String format;

  /** Returns the table, if one is given. */
  Optional<Table> table(InputStream standardInput) throws IOException {
    if (table == null) {
      return Optional.empty();
    }
    return Optional.of(
        table.equals(STANDARD_INPUT)
            ? Tables.of(standardInput, format)
            : Tables.of(Path.of(table)));
  }
}
