package org.distill4j.runtime.data;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A data file that is missing, damaged or does not fit. The message names the file and the record,
 * says what is wrong there and what to do about it.
 */
public final class DataFileException extends IOException {

  private static final long serialVersionUID = 1;

  /**
   * Something is wrong with a file.
   *
   * @param file the file
   * @param problem what is wrong, with the record or place in the file
   * @param remedy what to do about it
   */
  public DataFileException(Path file, String problem, String remedy) {
    this(file, problem, remedy, null);
  }

  /** Something is wrong with a file, which another error tells. */
  public DataFileException(Path file, String problem, String remedy, Throwable cause) {
    super("%s: %s; %s".formatted(file, problem, remedy), cause);
  }
}
