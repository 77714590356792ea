package org.distill4j.runtime.data.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Reads the records of a table in order. */
public interface TableReader extends Closeable {

  /** Returns the names of the columns, all different. */
  List<String> columns();

  /**
   * Returns the next record; empty after the last.
   *
   * @throws IOException if the record is malformed; the message names it and gives a remedy
   */
  Optional<TableRecord> next() throws IOException;
}
