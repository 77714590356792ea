package org.distill4j.samples.cli.runs;

import java.util.List;
import org.distill4j.samples.cli.terminal.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command whose subcommands tell about runs. */
@Command(
    name = "runs",
    description =
        "Lists the runs in a folder of results, shows what a run came from, compares two, and trains"
            + " one again.")
public final class RunsCommand implements Runnable {

  @Spec private CommandSpec spec;

  /** A program that runs a command and returns its exit code. */
  @FunctionalInterface
  public interface Program {

    /** Runs a command, whose progress and errors are shown on the error stream. */
    int run(List<String> arguments);
  }

  /** Returns the command line with all subcommands. */
  public static CommandLine commandLine(Terminal terminal, Program program) {
    return new CommandLine(new RunsCommand())
        .addSubcommand(new ListCommand())
        .addSubcommand(new ShowCommand())
        .addSubcommand(new DiffCommand())
        .addSubcommand(new RerunCommand(terminal, program));
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Missing command: " + String.join(", ", spec.subcommands().keySet()));
  }
}
