package org.distill4j.samples.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.distill4j.runtime.training.TrainingException;
import org.distill4j.samples.dictionary.wordnet.DictionaryDataException;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** One line for each error. */
final class Errors {

  private Errors() {}

  /** Says what is wrong with the arguments and how to find out what is right. */
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

  /** Says what went wrong. What the user cannot change is called what it is: a mistake of ours. */
  static int failure(Throwable error, PrintWriter err, boolean stackTrace) {
    err.println("distill4j: " + text(error));
    if (stackTrace) {
      error.printStackTrace(err);
    }
    return ExitCode.SOFTWARE;
  }

  private static String text(Throwable error) {
    if (error instanceof OutOfMemoryError) {
      return "the memory is full: give Java more with -Xmx, or use a smaller --batch-size";
    }
    boolean usersOwn =
        error instanceof IOException
            || error instanceof UncheckedIOException
            || error instanceof DictionaryDataException
            || error instanceof TrainingException;
    return usersOwn
        ? oneLine(error.getMessage())
        : "internal error, please report it: %s (--stacktrace shows where)"
            .formatted(oneLine(error.toString()));
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s*\\R\\s*", "; ");
  }
}
