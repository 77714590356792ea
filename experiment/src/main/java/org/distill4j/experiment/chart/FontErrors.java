package org.distill4j.experiment.chart;

import java.awt.AWTError;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Recognises errors of a machine on which Java cannot draw text. */
final class FontErrors {

  private static final int MOST_CAUSES = 20;

  private FontErrors() {}

  /**
   * Returns the exception for an error of the machine.
   *
   * @param file the file of the chart
   * @throws RuntimeException the error itself, if it is none of the machine
   */
  static IOException of(Throwable error, Path file) {
    List<Throwable> causes =
        Stream.iterate(error, cause -> cause != null, Throwable::getCause)
            .limit(MOST_CAUSES)
            .toList();
    if (!(error instanceof OutOfMemoryError) && causes.stream().anyMatch(FontErrors::isOfFonts)) {
      return new IOException(
          ("Cannot draw the chart %s (%s): Java needs fonts; install fontconfig, libfreetype6 and"
                  + " fonts such as fonts-dejavu-core")
              .formatted(file, causes.get(causes.size() - 1)),
          error);
    }
    if (error instanceof Error fatal) {
      throw fatal;
    }
    throw (RuntimeException) error;
  }

  private static boolean isOfFonts(Throwable cause) {
    return cause instanceof LinkageError
        || cause instanceof AWTError
        || Arrays.stream(cause.getStackTrace())
            .map(StackTraceElement::getClassName)
            .anyMatch(name -> name.startsWith("sun.font.") || name.startsWith("sun.awt."));
  }
}
