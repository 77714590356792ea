package org.distill4j.samples.cli.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.distill4j.runtime.data.mapping.HoldOut;
import org.distill4j.runtime.data.table.Table;
import org.distill4j.runtime.data.table.Tables;
import org.distill4j.samples.cli.option.Range;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The tables of a training. */
final class TableOptions {

  @Option(
      names = "--train",
      required = true,
      paramLabel = "FILE",
      description =
          "The training examples: a CSV or JSON Lines file, also compressed as .gz, or a folder with"
              + " a folder of images for each class.")
  private Path training;

  @Option(
      names = "--validation",
      paramLabel = "FILE",
      description =
          "Held-out examples. Without --test the networks are evaluated on them, and all epochs are"
              + " trained; with --test they choose the best epoch. If omitted, a part of the training"
              + " examples is held out.")
  private Path validation;

  @Option(
      names = "--hold-out",
      paramLabel = "SHARE",
      defaultValue = "" + HoldOut.SHARE,
      description =
          "The share of the labelled training examples to hold out, above 0 and below 1: drawn by"
              + " --seed, and from each class alike where the labels are classes. Default:"
              + " ${DEFAULT-VALUE}.")
  private double holdOut;

  @Option(
      names = "--test",
      paramLabel = "FILE",
      description = "Further examples, on which the networks are evaluated.")
  private Path test;

  @Option(
      names = "--stored",
      paramLabel = "FILE",
      description =
          "Keep the training examples in this file instead of memory. It is written first, and read"
              + " in blocks, which are shuffled.")
  private Path stored;

  /** Returns the file that keeps the training examples, if one is given. */
  Optional<Path> stored() {
    return Optional.ofNullable(stored);
  }

  /**
   * Returns the rule by which a part of the training examples is held out; empty if held-out
   * examples are given.
   *
   * @throws ParameterException if both are given, or the share is out of its range
   */
  Optional<HoldOut> holdOut(CommandLine command, long seed) {
    if (validation == null) {
      boolean holds = holdOut > 0 && holdOut < 1;
      Range.require(command, holds, "--hold-out", "above 0 and below 1", holdOut);
      return Optional.of(new HoldOut(holdOut, seed));
    }
    if (command.getParseResult().hasMatchedOption("--hold-out")) {
      throw new ParameterException(
          command, "--hold-out divides the training examples; leave it or --validation out");
    }
    return Optional.empty();
  }

  Table training() throws IOException {
    return Tables.of(training);
  }

  /** Returns the held-out examples that are given. */
  Table validation() throws IOException {
    return Tables.of(validation);
  }

  Optional<Table> test() throws IOException {
    return test == null ? Optional.empty() : Optional.of(Tables.of(test));
  }
}
