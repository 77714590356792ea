package org.distill4j.samples.cli.dictionary;

import java.util.OptionalDouble;
import org.distill4j.runtime.training.TrainingSettings;
import org.distill4j.samples.cli.option.Range;
import org.distill4j.samples.dictionary.experiment.ExperimentSettings;
import org.distill4j.samples.dictionary.experiment.Objective;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** How the networks are trained. What is not given stays as the sample has it. */
final class DictionaryTrainingOptions {

  @Option(
      names = "--epochs",
      paramLabel = "N",
      description = "How often the teacher sees each question at most, at least 1.")
  private Integer epochs;

  @Option(
      names = "--student-epochs",
      paramLabel = "N",
      description = "How often a student sees each question at most, at least 1.")
  private Integer studentEpochs;

  @Option(
      names = "--batch-size",
      paramLabel = "N",
      description = "The questions of a training step, at least 1.")
  private Integer batchSize;

  @Option(
      names = "--learning-rate",
      paramLabel = "X",
      description = "The peak of the teacher's learning rate, above 0.")
  private Double learningRate;

  @Option(
      names = "--student-learning-rate",
      paramLabel = "X",
      description = "The peak of a student's learning rate, above 0.")
  private Double studentLearningRate;

  @Option(
      names = "--objective",
      paramLabel = "NAME",
      description = "What the student learns from the teacher by: ${COMPLETION-CANDIDATES}.")
  private Objective objective;

  @Option(
      names = "--temperature",
      paramLabel = "X",
      description = "How soft the answers are that are compared, above 0.")
  private Double temperature;

  @Option(
      names = "--weight",
      paramLabel = "X",
      description = "What the objective is multiplied by, at least 0.")
  private Double weight;

  /** The settings of an experiment. Refuses what is out of its range. */
  ExperimentSettings settings(CommandLine command, long seed) {
    requireAtLeastOne(command, "--epochs", epochs);
    requireAtLeastOne(command, "--student-epochs", studentEpochs);
    requireAtLeastOne(command, "--batch-size", batchSize);
    requireAboveZero(command, "--learning-rate", learningRate);
    requireAboveZero(command, "--student-learning-rate", studentLearningRate);
    requireAboveZero(command, "--temperature", temperature);
    boolean fits = weight == null || (weight >= 0 && Double.isFinite(weight));
    Range.require(command, fits, "--weight", "at least 0", weight);

    ExperimentSettings defaults = ExperimentSettings.defaults(seed);
    return new ExperimentSettings(
        changed(defaults.teacher(), epochs, learningRate),
        changed(defaults.student(), studentEpochs, studentLearningRate),
        objective == null ? defaults.objective() : objective,
        temperature == null ? defaults.temperature() : OptionalDouble.of(temperature),
        weight == null ? defaults.weight() : OptionalDouble.of(weight));
  }

  private TrainingSettings changed(TrainingSettings settings, Integer epochNumber, Double rate) {
    TrainingSettings.Builder builder = settings.toBuilder();
    if (epochNumber != null) {
      builder.epochs(epochNumber);
    }
    if (rate != null) {
      builder.learningRate(rate);
    }
    if (batchSize != null) {
      builder.batchSize(batchSize);
    }
    return builder.build();
  }

  private static void requireAtLeastOne(CommandLine command, String option, Integer value) {
    Range.require(command, value == null || value >= 1, option, "at least 1", value);
  }

  private static void requireAboveZero(CommandLine command, String option, Double value) {
    boolean fits = value == null || (value > 0 && Double.isFinite(value));
    Range.require(command, fits, option, "above 0", value);
  }
}
