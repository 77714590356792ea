package org.distill4j.samples.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.distill4j.runtime.data.DataFileException;
import org.distill4j.runtime.data.UnusableDataException;
import org.distill4j.runtime.kernel.blas.BackendException;
import org.distill4j.runtime.ranking.transport.TransportException;
import org.distill4j.runtime.teacher.RecordingException;
import org.distill4j.runtime.training.TrainingException;
import org.distill4j.runtime.training.checkpoint.TrainingStoppedException;
import org.distill4j.samples.dictionary.wordnet.DictionaryDataException;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Reports errors in one line each. */
final class Errors {

  private static final List<String> LEARNING_RATES =
      List.of("--learning-rate", "--student-learning-rate");

  private static final String BATCH_SIZE = "--batch-size";

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
    return failure(error, text(error, false), err, stackTrace);
  }

  /** Reports a failure of a command, whose options are the remedy of a failed training. */
  static int failure(Exception error, CommandLine command, PrintWriter err, boolean stackTrace) {
    List<String> options =
        LEARNING_RATES.stream()
            .filter(name -> command.getCommandSpec().findOption(name) != null)
            .toList();
    boolean inBatches = command.getCommandSpec().findOption(BATCH_SIZE) != null;
    String text =
        error instanceof TrainingException failed && !options.isEmpty()
            ? oneLine(failed.problem()) + "; lower " + String.join(" or ", options)
            : text(error, inBatches);
    return failure(error, text, err, stackTrace);
  }

  private static int failure(Throwable error, String text, PrintWriter err, boolean stackTrace) {
    err.println("distill4j: " + text);
    if (stackTrace) {
      error.printStackTrace(err);
    }
    return ExitCode.SOFTWARE;
  }

  /**
   * Reports that results could not be written to the standard output, unless its reader has ended.
   * Returns the exit code.
   *
   * @param code the exit code of the command
   */
  static int unwritten(IOException error, PrintWriter err, int code) {
    String reason = String.valueOf(error.getMessage());
    if (!reason.toLowerCase(Locale.ROOT).contains("pipe")) {
      err.println("distill4j: cannot write to the standard output: " + oneLine(reason));
    }
    return code == ExitCode.OK ? ExitCode.SOFTWARE : code;
  }

  private static String text(Throwable error, boolean inBatches) {
    if (error instanceof DataFileException) {
      // Its cause may be that of a damaged file: a stack or memory that does not suffice.
      return oneLine(message(error));
    }
    if (isOfThreads(error)) {
      return "%s is '%s', but ND4J needs one whole number: set %s=1 or another number"
          .formatted(THREADS, System.getenv(THREADS), THREADS);
    }
    Optional<String> ofMachine = MachineErrors.text(error, inBatches);
    if (ofMachine.isPresent()) {
      return oneLine(ofMachine.get());
    }
    boolean expected =
        error instanceof IOException
            || error instanceof UncheckedIOException
            || error instanceof DictionaryDataException
            || error instanceof UnusableDataException
            || error instanceof BackendException
            || error instanceof RecordingException
            || error instanceof TransportException
            || error instanceof TrainingException
            || error instanceof TrainingStoppedException;
    return expected
        ? oneLine(message(error))
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

  /** Returns the message, or the error itself if it has none. */
  private static String message(Throwable error) {
    Throwable told = error instanceof UncheckedIOException ? error.getCause() : error;
    return told.getMessage() == null ? told.toString() : told.getMessage();
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s*\\R\\s*", "; ");
  }
}
