package org.distill4j.samples.cli.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.distill4j.runtime.data.table.Table;
import org.distill4j.runtime.data.table.Tables;
import picocli.CommandLine.Option;

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
      required = true,
      paramLabel = "FILE",
      description =
          "Held-out examples. Without --test the networks are evaluated on them, and all epochs are"
              + " trained; with --test they choose the best epoch.")
  private Path validation;

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

  Table training() throws IOException {
    return Tables.of(training);
  }

  Table validation() throws IOException {
    return Tables.of(validation);
  }

  Optional<Table> test() throws IOException {
    return test == null ? Optional.empty() : Optional.of(Tables.of(test));
  }
}
