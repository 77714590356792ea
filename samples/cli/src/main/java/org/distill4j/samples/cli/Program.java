package org.distill4j.samples.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.distill4j.runtime.report.ConsoleProgress;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program: its commands, and what it does when one fails. */
@Command(
    name = Program.NAME,
    description = "Tells about specs; trains, judges and asks the networks of distill4j's samples.",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = VersionCommand.class,
    subcommands = {
      DictionaryCommand.class,
      EvaluateCommand.class,
      ExplainCommand.class,
      ImagesCommand.class,
      MultimodalCommand.class,
      PredictCommand.class,
      RankingCommand.class,
      RankingSpeedCommand.class,
      SpecsCommand.class,
      VersionCommand.class
    })
final class Program implements Runnable {

  /** What it is called. */
  static final String NAME = "distill4j";

  @Option(
      names = "--stacktrace",
      scope = ScopeType.INHERIT,
      description = "Show where in the program an error came from.")
  private boolean stackTrace;

  @Spec private CommandSpec spec;

  private final PrintStream err;
  private final boolean terminal;

  private Program(PrintStream err, boolean terminal) {
    this.err = err;
    this.terminal = terminal;
  }

  /**
   * Runs one command.
   *
   * @param out where results go
   * @param err where progress and errors go
   * @param terminal whether a person watches, so that a bar may move
   * @return the exit code
   */
  static int run(PrintStream out, PrintStream err, boolean terminal, String... arguments) {
    Program program = new Program(err, terminal);
    PrintWriter errors = new PrintWriter(err, true, StandardCharsets.UTF_8);
    CommandLine line =
        new CommandLine(program)
            .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
            .setErr(errors)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setParameterExceptionHandler((error, given) -> Errors.usage(error))
            .setExecutionExceptionHandler(
                (error, command, parsed) -> Errors.failure(error, errors, program.stackTrace));
    try {
      return line.execute(arguments);
    } catch (OutOfMemoryError error) {
      return Errors.failure(error, errors, program.stackTrace);
    }
  }

  /** Tells how far a command is. */
  ConsoleProgress progress() {
    return new ConsoleProgress(err, terminal);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing command");
  }
}
