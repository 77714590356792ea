package org.distill4j.samples.cli;

import picocli.CommandLine;

/** Starts the program. */
public final class Main {

  private Main() {}

  /** Runs one command and exits with its code. */
  public static void main(String[] arguments) {
    System.exit(
        Program.run(System.out, System.err, CommandLine.Help.Ansi.AUTO.enabled(), arguments));
  }
}
