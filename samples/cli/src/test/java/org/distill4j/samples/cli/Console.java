package org.distill4j.samples.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.distill4j.samples.cli.terminal.Terminal;

/**
 * What a command did.
 *
 * @param code its exit code
 * @param out what it printed
 * @param err its progress and errors
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

  /** The lines of the error stream. */
  List<String> errors() {
    return err.lines().toList();
  }
}
