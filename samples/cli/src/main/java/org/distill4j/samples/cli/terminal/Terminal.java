package org.distill4j.samples.cli.terminal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.distill4j.runtime.report.ConsoleProgress;

/**
 * The streams of a running program.
 *
 * @param out receives results
 * @param err receives progress and errors
 * @param interactive true if a person watches, so that a progress bar may be redrawn in place
 * @param width the columns of a line of help
 */
public record Terminal(OutputStream out, PrintStream err, boolean interactive, int width) {

  /** The columns of a terminal of unknown size. */
  public static final int DEFAULT_WIDTH = 80;

  /** Makes the stream of results remember a failure. */
  public Terminal {
    out = new ResultStream(out);
  }

  /** Returns the first failure to write a result, if there was one. */
  public Optional<IOException> failure() {
    return ((ResultStream) out).failure();
  }

  /** Returns a writer for results. */
  public PrintWriter results() {
    return writer(out);
  }

  /** Returns a writer for errors. */
  public PrintWriter errors() {
    return writer(err);
  }

  private static PrintWriter writer(OutputStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }

  /** Returns a new progress display, to be closed at the end of the training. */
  public ConsoleProgress progress() {
    return new ConsoleProgress(err, interactive);
  }

  /** Reports that the results in a folder are used instead of a training. */
  public void reused(Path folder) {
    err.println("using the results in " + folder + ", which were trained with these options");
  }
}
