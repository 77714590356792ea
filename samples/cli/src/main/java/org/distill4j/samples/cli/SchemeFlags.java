package org.distill4j.samples.cli;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.distill4j.runtime.training.TrainingSettings;
import org.distill4j.samples.ranking.experiment.Knobs;
import org.distill4j.samples.ranking.experiment.RankingSettings;
import org.distill4j.samples.ranking.experiment.Scheme;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which schemes are run, and how. What is not given stays as the sample has it. */
final class SchemeFlags {

  @Option(
      names = "--schemes",
      paramLabel = "NAME",
      split = ",",
      description = "The schemes, separated by commas: ${COMPLETION-CANDIDATES}. Default: all.")
  private List<Scheme> schemes = List.of(Scheme.values());

  @Option(
      names = "--set",
      paramLabel = "SCHEME.NAME=X",
      description =
          "A hyperparameter of a scheme, such as vanilla.softAnswersWeight=5. May be given several"
              + " times.")
  private Map<String, Double> values = new LinkedHashMap<>();

  @Option(
      names = "--epochs",
      paramLabel = "N",
      description = "How often the teacher, and a student before distillation, sees each question.")
  private Integer epochs;

  @Option(
      names = "--student-epochs",
      paramLabel = "N",
      description = "How often a student sees each question in a scheme, at least 1.")
  private Integer studentEpochs;

  @Option(
      names = "--batch-size",
      paramLabel = "N",
      description = "The questions of a training step, at least 1.")
  private Integer batchSize;

  @Option(
      names = "--learning-rate",
      paramLabel = "X",
      description = "The peak of the learning rate before distillation, above 0.")
  private Double learningRate;

  @Option(
      names = "--student-learning-rate",
      paramLabel = "X",
      description = "The peak of the learning rate in a scheme, above 0.")
  private Double studentLearningRate;

  List<Scheme> schemes() {
    return schemes;
  }

  /** The settings of the trainings. Refuses what is out of its range. */
  RankingSettings settings(CommandLine command) {
    RankingSettings defaults = RankingSettings.defaults();
    return new RankingSettings(
        changed(command, defaults.individual(), "", epochs, learningRate),
        changed(command, defaults.student(), "student-", studentEpochs, studentLearningRate));
  }

  private TrainingSettings changed(
      CommandLine command, TrainingSettings settings, String of, Integer number, Double rate) {
    atLeastOne(command, "--" + of + "epochs", number);
    atLeastOne(command, "--batch-size", batchSize);
    boolean fits = rate == null || (rate > 0 && Double.isFinite(rate));
    Range.require(command, fits, "--" + of + "learning-rate", "above 0", rate);
    return settings.toBuilder()
        .epochs(number == null ? settings.epochs() : number)
        .learningRate(rate == null ? settings.learningRate() : rate)
        .batchSize(batchSize == null ? settings.batchSize() : batchSize)
        .build();
  }

  private static void atLeastOne(CommandLine command, String option, Integer value) {
    Range.require(command, value == null || value >= 1, option, "at least 1", value);
  }

  /** The hyperparameters that are given. Refuses those that no scheme has. */
  Map<Scheme, Knobs> knobs(CommandLine command) {
    Map<Scheme, Map<String, Double>> given = new EnumMap<>(Scheme.class);
    values.forEach(
        (path, value) -> {
          int dot = path.indexOf('.');
          Scheme scheme = scheme(command, path, dot < 0 ? path : path.substring(0, dot));
          given
              .computeIfAbsent(scheme, key -> new LinkedHashMap<>())
              .put(path.substring(dot + 1), value);
        });
    Map<Scheme, Knobs> knobs = new EnumMap<>(Scheme.class);
    given.forEach((scheme, own) -> knobs.put(scheme, checked(command, scheme, new Knobs(own))));
    return knobs;
  }

  private static Scheme scheme(CommandLine command, String path, String name) {
    for (Scheme scheme : Scheme.values()) {
      if (scheme.name().equals(name.toUpperCase(Locale.ROOT).replace('-', '_'))) {
        return scheme;
      }
    }
    throw new ParameterException(
        command, "--set %s: there is no scheme '%s' but %s".formatted(path, name, names()));
  }

  private static Knobs checked(CommandLine command, Scheme scheme, Knobs knobs) {
    try {
      scheme.check(knobs);
      return knobs;
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command, "--set: " + e.getMessage(), e);
    }
  }

  private static List<String> names() {
    return List.of(Scheme.values()).stream().map(Scheme::name).toList();
  }
}
