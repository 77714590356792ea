package org.distill4j.samples.cli.dictionary;

import java.util.OptionalDouble;
import org.distill4j.samples.cli.option.Range;
import org.distill4j.samples.dictionary.experiment.ExperimentSettings;
import org.distill4j.samples.dictionary.experiment.Objective;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The objective by which the student learns from the teacher. */
final class ObjectiveOptions {

  @Option(
      names = "--objective",
      paramLabel = "NAME",
      description =
          "Distillation objective: ${COMPLETION-CANDIDATES}. Default: ${bundle:default.objective}.")
  private Objective objective;

  @Option(
      names = "--temperature",
      paramLabel = "X",
      description =
          "Temperature of the compared answers, above 0. If omitted, the value of the spec.")
  private Double temperature;

  @Option(
      names = "--weight",
      paramLabel = "X",
      description = "Weight of the objective, at least 0. If omitted, the value of the spec.")
  private Double weight;

  /**
   * Applies the options to default settings.
   *
   * @throws picocli.CommandLine.ParameterException if a value is out of its range
   */
  ExperimentSettings applyTo(CommandLine command, ExperimentSettings defaults) {
    Range.requirePositive(command, "--temperature", temperature);
    Range.requireNotNegative(command, "--weight", weight);
    return new ExperimentSettings(
        defaults.teacher(),
        defaults.student(),
        objective == null ? defaults.objective() : objective,
        temperature == null ? defaults.temperature() : OptionalDouble.of(temperature),
        weight == null ? defaults.weight() : OptionalDouble.of(weight));
  }
}
