package org.distill4j.samples.cli.option;

import org.distill4j.runtime.training.TrainingSettings;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of the trainings of a teacher and its students. */
public final class DistillationOptions {

  @Mixin private TrainingOptions teacher;

  @Option(
      names = "--student-epochs",
      paramLabel = "N",
      description =
          "Training epochs of a student, at least 1. Default: ${bundle:default.studentEpochs}.")
  private Integer epochs;

  @Option(
      names = "--student-learning-rate",
      paramLabel = "X",
      description =
          "Peak learning rate of a student, above 0. Default:"
              + " ${bundle:default.studentLearningRate}.")
  private Double learningRate;

  /**
   * Returns the settings of the teacher's training.
   *
   * @throws picocli.CommandLine.ParameterException if a value is out of its range
   */
  public TrainingSettings teacher(CommandLine command, TrainingSettings defaults) {
    return teacher.applyTo(command, defaults);
  }

  /**
   * Returns the settings of a student's training.
   *
   * @throws picocli.CommandLine.ParameterException if a value is out of its range
   */
  public TrainingSettings student(CommandLine command, TrainingSettings defaults) {
    Range.requireAtLeast(command, "--student-epochs", 1, epochs);
    Range.requirePositive(command, "--student-learning-rate", learningRate);
    TrainingSettings.Builder builder = defaults.toBuilder();
    if (epochs != null) {
      builder.epochs(epochs);
    }
    if (learningRate != null) {
      builder.learningRate(learningRate);
    }
    teacher.batchSize().ifPresent(builder::batchSize);
    return builder.build();
  }
}
