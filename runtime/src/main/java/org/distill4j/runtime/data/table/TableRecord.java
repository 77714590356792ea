package org.distill4j.runtime.data.table;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.distill4j.runtime.data.DataFileException;

/**
 * A record of a table.
 *
 * @param file the file of the table
 * @param place its place in the file, for messages: "record 3 (line 4)"
 * @param values the values by column; a column that the record lacks is missing
 */
public record TableRecord(Path file, String place, Map<String, Object> values) {

  /** Copies the values. */
  public TableRecord {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** Returns the value of a column; null if it has none. An empty text is no value. */
  public Object value(String column) {
    Object value = values.get(column);
    return value instanceof String text && text.isBlank() ? null : value;
  }

  /**
   * Returns the exception for a problem of this record.
   *
   * @param problem the problem, as the end of a sentence that begins with the record
   */
  public DataFileException problem(String problem, String remedy) {
    return new DataFileException(file, place + " " + problem, remedy);
  }
}
