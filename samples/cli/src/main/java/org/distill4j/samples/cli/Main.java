package org.distill4j.samples.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import org.distill4j.samples.cli.terminal.Terminal;
import picocli.CommandLine.Help.Ansi;

/** Starts the program. */
public final class Main {

  private Main() {}

  /** Runs one command and exits with its code. */
  public static void main(String[] arguments) {
    Terminal terminal =
        new Terminal(
            new FileOutputStream(FileDescriptor.out),
            System.err,
            Ansi.AUTO.enabled(),
            Terminal.DEFAULT_WIDTH);
    System.exit(Program.run(terminal, arguments));
  }
}
