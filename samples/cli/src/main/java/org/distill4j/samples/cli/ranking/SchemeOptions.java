package org.distill4j.samples.cli.ranking;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.distill4j.runtime.training.TrainingSettings;
import org.distill4j.samples.cli.option.Range;
import org.distill4j.samples.ranking.experiment.Choice;
import org.distill4j.samples.ranking.experiment.Initialisation;
import org.distill4j.samples.ranking.experiment.RankingSettings;
import org.distill4j.samples.ranking.experiment.Scheme;
import org.distill4j.samples.ranking.experiment.Schemes;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which schemes are run, and how. What is not given stays as the sample has it. */
final class SchemeOptions {

  @Option(
      names = "--schemes",
      paramLabel = "NAME",
      split = ",",
      description =
          "The schemes, separated by commas; --list-schemes shows them. Default: all that there"
              + " are.")
  private List<String> names = List.of();

  @Option(
      names = "--set",
      paramLabel = "SCHEME.NAME=X",
      description =
          "A hyperparameter of a scheme, such as vanilla.softAnswersWeight=5, or how its students"
              + " are trained: student-epochs or student-learning-rate. May be given several"
              + " times.")
  private Map<String, String> values = new LinkedHashMap<>();

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

  @Option(
      names = "--initialisation",
      paramLabel = "NAME",
      defaultValue = "INDIVIDUAL",
      description =
          "What students begin as: ${COMPLETION-CANDIDATES}. With new parameters (SCRATCH) they are"
              + " trained for the epochs of both trainings. Default: ${DEFAULT-VALUE}.")
  private Initialisation initialisation;

  @Option(
      names = "--teacher-width",
      paramLabel = "N",
      defaultValue = "" + RankingSettings.WIDTH,
      description = "The size of the teacher, even and at least 2. Default: ${DEFAULT-VALUE}.")
  private int teacherWidth;

  @Option(
      names = "--student-width",
      paramLabel = "N",
      defaultValue = "" + RankingSettings.WIDTH,
      description = "The size of students, even and at least 2. Default: ${DEFAULT-VALUE}.")
  private int studentWidth;

  /** The settings of the trainings. Refuses what is out of its range. */
  private RankingSettings settings(CommandLine command, RankingSettings defaults) {
    try {
      return new RankingSettings(
          changed(command, defaults.individual(), "", epochs, learningRate),
          changed(command, defaults.student(), "student-", studentEpochs, studentLearningRate),
          initialisation,
          teacherWidth,
          studentWidth);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command, e.getMessage(), e);
    }
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

  /** How schemes are run. Refuses what no scheme has, and what is out of its range. */
  Choice choice(CommandLine command, Schemes schemes, RankingSettings defaults) {
    Map<Scheme, Map<String, Double>> given = new LinkedHashMap<>();
    values.forEach(
        (path, value) -> {
          int dot = path.indexOf('.');
          Scheme scheme =
              scheme(command, schemes, "--set " + path, path.substring(0, Math.max(0, dot)));
          given
              .computeIfAbsent(scheme, key -> new LinkedHashMap<>())
              .put(path.substring(dot + 1), number(command, path, value));
        });
    try {
      return new Choice(schemes, given, settings(command, defaults));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command, "--set: " + e.getMessage(), e);
    }
  }

  private static double number(CommandLine command, String path, String value) {
    try {
      return SettingValue.of(value);
    } catch (NumberFormatException e) {
      throw new ParameterException(
          command,
          "--set %s: '%s' is neither a number nor true or false".formatted(path, value),
          e);
    }
  }

  /** The schemes that are to be run; all that there are where none is named. */
  List<Scheme> chosen(CommandLine command, Schemes schemes) {
    return names.isEmpty()
        ? schemes.all()
        : names.stream().map(name -> scheme(command, schemes, "--schemes", name)).toList();
  }

  /** Whether schemes are named. */
  boolean areNamed() {
    return !names.isEmpty();
  }

  private static Scheme scheme(CommandLine command, Schemes schemes, String option, String name) {
    try {
      return schemes.get(name);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command, option + ": " + e.getMessage(), e);
    }
  }
}
