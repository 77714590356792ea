package org.distill4j.runtime.data;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A data file that is missing, damaged or unsuitable. The message names the file and the record,
 * and gives the problem and a remedy.
 */
public final class DataFileException extends IOException {

  private static final long serialVersionUID = 1;

  /**
   * Creates an exception.
   *
   * @param file the file
   * @param problem the problem, with the record or position in the file
   * @param remedy the action that solves it
   */
  public DataFileException(Path file, String problem, String remedy) {
    this(file, problem, remedy, null);
  }

  /** Creates an exception with a cause. */
  public DataFileException(Path file, String problem, String remedy, Throwable cause) {
    super("%s: %s; %s".formatted(file, printable(problem), printable(remedy)), cause);
  }

  /** Returns a text, part of which is from the file, without characters that control a terminal. */
  private static String printable(String text) {
    return text.replaceAll("\\p{Cntrl}", "?");
  }
}
