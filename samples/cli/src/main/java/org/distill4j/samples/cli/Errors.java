package org.distill4j.samples.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.distill4j.runtime.kernel.blas.BackendException;
import org.distill4j.runtime.training.TrainingException;
import org.distill4j.samples.dictionary.wordnet.DictionaryDataException;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Reports errors in one line each. */
final class Errors {

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
    err.println("distill4j: " + text(error));
    if (stackTrace) {
      error.printStackTrace(err);
    }
    return ExitCode.SOFTWARE;
  }

  private static String text(Throwable error) {
    if (error instanceof OutOfMemoryError) {
      return "out of memory: give Java more with -Xmx, or use a smaller --batch-size";
    }
    boolean expected =
        error instanceof IOException
            || error instanceof UncheckedIOException
            || error instanceof DictionaryDataException
            || error instanceof BackendException
            || error instanceof TrainingException;
    return expected
        ? oneLine(error.getMessage())
        : "internal error, please report it: %s (--stacktrace shows where)"
            .formatted(oneLine(error.toString()));
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s*\\R\\s*", "; ");
  }
}
