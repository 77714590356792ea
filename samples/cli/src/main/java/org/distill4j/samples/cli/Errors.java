package org.distill4j.samples.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.distill4j.runtime.data.UnusableDataException;
import org.distill4j.runtime.kernel.blas.BackendException;
import org.distill4j.runtime.training.TrainingException;
import org.distill4j.samples.dictionary.wordnet.DictionaryDataException;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Reports errors in one line each. */
final class Errors {

  private static final List<String> LEARNING_RATES =
      List.of("--learning-rate", "--student-learning-rate");

  /** The variable of which ND4J reads one number, although it may be a list. */
  private static final String THREADS = "OMP_NUM_THREADS";

  private Errors() {}

  /** Reports wrong arguments, with the command that prints the help. Returns the exit code. */
  static int usage(ParameterException error) {
    CommandLine command = error.getCommandLine();
    command
        .getErr()
        .printf(
            "%s: %s%s (try '%s --help')%n",
            command.getCommandSpec().root().name(),
            oneLine(error.getMessage()),
            suggestion(error),
            command.getCommandSpec().qualifiedName());
    return ExitCode.USAGE;
  }

  private static String suggestion(ParameterException error) {
    if (!(error instanceof UnmatchedArgumentException unmatched)) {
      return "";
    }
    List<String> suggestions = unmatched.getSuggestions();
    return suggestions.isEmpty() ? "" : "; did you mean " + suggestions.get(0) + "?";
  }

  /**
   * Reports a failure. Errors that the user cannot correct are reported as internal ones. Returns
   * the exit code.
   */
  static int failure(Throwable error, PrintWriter err, boolean stackTrace) {
    return failure(error, text(error), err, stackTrace);
  }

  /** Reports a failure of a command, whose options are the remedy of a failed training. */
  static int failure(Exception error, CommandLine command, PrintWriter err, boolean stackTrace) {
    List<String> options =
        LEARNING_RATES.stream()
            .filter(name -> command.getCommandSpec().findOption(name) != null)
            .toList();
    String text =
        error instanceof TrainingException failed && !options.isEmpty()
            ? oneLine(failed.problem()) + "; lower " + String.join(" or ", options)
            : text(error);
    return failure(error, text, err, stackTrace);
  }

  private static int failure(Throwable error, String text, PrintWriter err, boolean stackTrace) {
    err.println("distill4j: " + text);
    if (stackTrace) {
      error.printStackTrace(err);
    }
    return ExitCode.SOFTWARE;
  }

  private static String text(Throwable error) {
    if (error instanceof OutOfMemoryError) {
      return "out of memory: give Java more with -Xmx, or use a smaller --batch-size";
    }
    if (isOfThreads(error)) {
      return "%s is '%s', but ND4J needs one whole number: set %s=1 or another number"
          .formatted(THREADS, System.getenv(THREADS), THREADS);
    }
    boolean expected =
        error instanceof IOException
            || error instanceof UncheckedIOException
            || error instanceof DictionaryDataException
            || error instanceof UnusableDataException
            || error instanceof BackendException
            || error instanceof TrainingException;
    return expected
        ? oneLine(error.getMessage())
        : "internal error, please report it: %s (--stacktrace shows where)"
            .formatted(oneLine(error.toString()));
  }

  private static boolean isOfThreads(Throwable error) {
    boolean isNumber = false;
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      isNumber |= cause instanceof NumberFormatException;
    }
    String threads = System.getenv(THREADS);
    return isNumber && threads != null && !threads.matches("[0-9]{1,6}");
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s*\\R\\s*", "; ");
  }
}
