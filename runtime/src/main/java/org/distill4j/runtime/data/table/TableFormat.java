package org.distill4j.runtime.data.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * A format of tables. Formats are found as services: one of an own module is named in its {@code
 * META-INF/services/org.distill4j.runtime.data.table.TableFormat}.
 */
public interface TableFormat {

  /** Returns the name of the format, as options have it: "csv". */
  String name();

  /** Returns the endings of its files without a dot, in lower case. */
  List<String> endings();

  /**
   * Returns the table of a file, which is not opened yet.
   *
   * @throws IOException if there is no such file
   */
  Table of(Path file) throws IOException;

  /**
   * Returns the table of a stream, which can be opened once.
   *
   * @param name the name of the stream in messages
   * @throws IOException if the format needs a file
   */
  default Table of(InputStream stream, Path name) throws IOException {
    throw new IOException(
        "A table of the format '%s' cannot be read from a stream; name a file".formatted(name()));
  }
}
