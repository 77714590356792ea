package org.distill4j.samples.cli;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.distill4j.samples.cli.dictionary.DictionaryCommand;
import org.distill4j.samples.cli.gloss.GlossesCommand;
import org.distill4j.samples.cli.help.HelpTexts;
import org.distill4j.samples.cli.image.ImagesCommand;
import org.distill4j.samples.cli.model.EvaluateCommand;
import org.distill4j.samples.cli.model.ExportCommand;
import org.distill4j.samples.cli.model.PredictCommand;
import org.distill4j.samples.cli.multimodal.MultimodalCommand;
import org.distill4j.samples.cli.ranking.RankingCommand;
import org.distill4j.samples.cli.ranking.RankingSpeedCommand;
import org.distill4j.samples.cli.report.ReportCommand;
import org.distill4j.samples.cli.runs.RunsCommand;
import org.distill4j.samples.cli.spec.ExplainCommand;
import org.distill4j.samples.cli.spec.SpecsCommand;
import org.distill4j.samples.cli.terminal.Terminal;
import org.distill4j.samples.cli.train.TrainCommand;
import org.distill4j.samples.cli.word.WordsCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The root command. */
@Command(
    name = "distill4j",
    description = "Describes specs; trains, evaluates and queries the networks of the samples.",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = VersionText.class)
final class Program implements Runnable {

  @Option(
      names = "--stacktrace",
      scope = ScopeType.INHERIT,
      description = "Print the stack trace of an error.")
  private boolean stackTrace;

  @Spec private CommandSpec spec;

  private Program() {}

  /**
   * Runs one command.
   *
   * @return the exit code
   */
  static int run(Terminal terminal, String... arguments) {
    Program program = new Program();
    CommandLine line = program.commandLineOf(terminal);
    int code = program.execute(line, arguments);
    line.getOut().flush();
    return terminal.failure().isPresent()
        ? Errors.unwritten(terminal.failure().get(), line.getErr(), code)
        : code;
  }

  /** Runs a command. Errors of the machine are no exceptions, and reported like others. */
  @SuppressWarnings("CatchThrowable") // reported, and the program ends
  private int execute(CommandLine line, String... arguments) {
    try {
      return line.execute(arguments);
    } catch (Throwable error) {
      return Errors.failure(error, line.getErr(), stackTrace);
    }
  }

  /** Returns the command line of the program with all its commands. */
  static CommandLine commandLine(Terminal terminal) {
    return new Program().commandLineOf(terminal);
  }

  private CommandLine commandLineOf(Terminal terminal) {
    PrintWriter errors = terminal.errors();
    CommandLine line = new CommandLine(this);
    commands(terminal).forEach(command -> line.addSubcommand(subcommand(command)));
    line.addSubcommand(
        RunsCommand.commandLine(terminal, arguments -> runQuietly(terminal, arguments)));
    return line.setOut(terminal.results())
        .setErr(errors)
        .setUsageHelpWidth(terminal.width())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .registerConverter(Path.class, Program::path)
        .setParameterExceptionHandler((error, given) -> Errors.usage(error))
        .setExecutionExceptionHandler(
            (error, command, parsed) -> Errors.failure(error, command, errors, stackTrace));
  }

  /** Runs a command for another one, which uses its files but not its output. */
  private static int runQuietly(Terminal terminal, List<String> arguments) {
    Terminal quiet =
        new Terminal(
            OutputStream.nullOutputStream(),
            terminal.err(),
            terminal.interactive(),
            terminal.width());
    return run(quiet, arguments.toArray(String[]::new));
  }

  private static Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new TypeConversionException(MachineErrors.text(e, false).orElseThrow());
    }
  }

  private static CommandLine subcommand(Object command) {
    CommandLine line = new CommandLine(command);
    return command instanceof HelpTexts.Source source
        ? line.setResourceBundle(new HelpTexts(source.helpTexts()))
        : line;
  }

  private static List<Object> commands(Terminal terminal) {
    return List.of(
        new DictionaryCommand(terminal),
        new EvaluateCommand(),
        new ExplainCommand(),
        new ExportCommand(),
        new ImagesCommand(terminal),
        new MultimodalCommand(terminal),
        new PredictCommand(),
        new RankingCommand(terminal),
        new RankingSpeedCommand(terminal),
        new ReportCommand(),
        new SpecsCommand(),
        new TrainCommand(terminal),
        new VersionCommand(),
        new WordsCommand(terminal),
        new GlossesCommand(terminal));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing command");
  }
}
