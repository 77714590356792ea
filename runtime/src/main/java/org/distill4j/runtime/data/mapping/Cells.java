package org.distill4j.runtime.data.mapping;

import java.nio.file.Path;
import java.util.List;
import org.distill4j.runtime.data.DataFileException;
import org.distill4j.runtime.data.table.TableRecord;

/**
 * The values of one record that belong to a slot.
 *
 * @param record the record
 * @param columns the names of its columns, at least one
 */
public record Cells(TableRecord record, List<String> columns) {

  /** Returns the only or the first value; null if the record has none. */
  public Object value() {
    return record.value(columns.get(0));
  }

  /** Returns the value of each column; null for those that the record lacks. */
  public List<Object> values() {
    return columns.stream().map(record::value).toList();
  }

  /** Returns true if the record has a value in none of the columns. */
  public boolean isEmpty() {
    return columns.stream().allMatch(column -> record.value(column) == null);
  }

  /** Returns the file of the table. */
  public Path file() {
    return record.file();
  }

  /** Returns the exception for a problem of these values. */
  DataFileException problem(CellException error) {
    String names =
        columns.size() == 1 || !error.column().isEmpty()
            ? "column '%s'".formatted(error.column().isEmpty() ? columns.get(0) : error.column())
            : "columns '%s' to '%s'".formatted(columns.get(0), columns.get(columns.size() - 1));
    return new DataFileException(
        record.file(),
        "%s, %s: %s".formatted(record.place(), names, error.getMessage()),
        error.remedy());
  }
}
