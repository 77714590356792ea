package org.distill4j.samples.cli.option;

import java.util.Optional;
import org.distill4j.runtime.training.TrainingSettings;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/**
 * The options of a training. Options that are not given leave the settings of the sample as they
 * are. A command that has them states the defaults by {@link TrainingDefaults}.
 */
public final class TrainingOptions {

  @Option(
      names = "--epochs",
      paramLabel = "N",
      description =
          "Training epochs of ${bundle:trained}, at least 1. Default: ${bundle:default.epochs}.")
  private Integer epochs;

  @Option(
      names = "--batch-size",
      paramLabel = "N",
      description =
          "Examples in a training step, at least 1. Default: ${bundle:default.batchSize}.")
  private Integer batchSize;

  @Option(
      names = "--learning-rate",
      paramLabel = "X",
      description =
          "Peak learning rate of ${bundle:trained}, above 0. Default:"
              + " ${bundle:default.learningRate}.")
  private Double learningRate;

  /** Returns the batch size, if it is given. */
  Optional<Integer> batchSize() {
    return Optional.ofNullable(batchSize);
  }

  /**
   * Applies the options to default settings.
   *
   * @throws picocli.CommandLine.ParameterException if a value is out of its range
   */
  public TrainingSettings applyTo(CommandLine command, TrainingSettings defaults) {
    Range.requireAtLeast(command, "--epochs", 1, epochs);
    Range.requireAtLeast(command, "--batch-size", 1, batchSize);
    Range.requirePositive(command, "--learning-rate", learningRate);
    TrainingSettings.Builder builder = defaults.toBuilder();
    if (epochs != null) {
      builder.epochs(epochs);
    }
    if (batchSize != null) {
      builder.batchSize(batchSize);
    }
    if (learningRate != null) {
      builder.learningRate(learningRate);
    }
    return builder.build();
  }
}
