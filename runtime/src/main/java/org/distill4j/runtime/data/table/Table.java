package org.distill4j.runtime.data.table;

import java.io.IOException;
import java.nio.file.Path;

/** A table of records, such as a file. */
public interface Table {

  /** Returns the file, for messages and as the base of relative paths in its records. */
  Path file();

  /**
   * Opens the table at its first record. A file can be opened any number of times, a stream once.
   *
   * @throws IOException if it is missing, damaged or has no columns; with a remedy
   */
  TableReader open() throws IOException;
}
