package org.distill4j.samples.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.distill4j.samples.cli.terminal.Terminal;

/**
 * The outcome of a command.
 *
 * @param code the exit code
 * @param out the standard output
 * @param err the standard error: progress and errors
 */
record Console(int code, String out, String err) {

  /** Runs a command in this process. */
  static Console run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Program.run(
            new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                Terminal.DEFAULT_WIDTH),
            arguments);
    return new Console(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** Returns the lines of the error stream. */
  List<String> errors() {
    return err.lines().toList();
  }
}
