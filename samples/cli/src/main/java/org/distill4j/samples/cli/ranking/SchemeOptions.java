package org.distill4j.samples.cli.ranking;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.distill4j.experiment.trial.Distillation;
import org.distill4j.experiment.trial.Initialisation;
import org.distill4j.runtime.training.TrainingSettings;
import org.distill4j.samples.cli.option.DistillationOptions;
import org.distill4j.samples.cli.option.TrainingDefaults;
import org.distill4j.samples.ranking.experiment.Choice;
import org.distill4j.samples.ranking.experiment.QuestionKind;
import org.distill4j.samples.ranking.experiment.RankingSettings;
import org.distill4j.samples.ranking.experiment.Schemes;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options of the schemes and their training. */
final class SchemeOptions {

  @Option(
      names = "--schemes",
      paramLabel = "NAME",
      split = ",",
      description =
          "Schemes to run, separated by commas; --list-schemes lists them. If omitted, all"
              + " schemes.")
  private List<String> names = List.of();

  @Option(
      names = "--set",
      paramLabel = "SCHEME.NAME=X",
      description =
          "A hyperparameter of a scheme, such as vanilla.softAnswersWeight=5, or a setting of its"
              + " students' training: student-epochs or student-learning-rate. May be given several"
              + " times.")
  private Map<String, String> values = new LinkedHashMap<>();

  @Mixin private DistillationOptions distillation;

  @Option(
      names = "--initialisation",
      paramLabel = "NAME",
      defaultValue = "INDIVIDUAL",
      description =
          "Initial parameters of the students: ${COMPLETION-CANDIDATES}. Students with random"
              + " parameters (SCRATCH) are trained for the epochs of both trainings. Default:"
              + " ${DEFAULT-VALUE}.")
  private Initialisation initialisation;

  @Option(
      names = "--teacher-width",
      paramLabel = "N",
      defaultValue = "" + RankingSettings.WIDTH,
      description =
          "Width of the teacher, even, from 2 to "
              + RankingSettings.MAXIMUM_WIDTH
              + ". Default: ${DEFAULT-VALUE}.")
  private int teacherWidth;

  @Option(
      names = "--student-width",
      paramLabel = "N",
      defaultValue = "" + RankingSettings.WIDTH,
      description =
          "Width of the students, even, from 2 to "
              + RankingSettings.MAXIMUM_WIDTH
              + ". Default: ${DEFAULT-VALUE}.")
  private int studentWidth;

  /** Returns the texts of the help. */
  static Map<String, String> texts() {
    RankingSettings dictionary = QuestionKind.DICTIONARY.settings();
    RankingSettings videos = QuestionKind.VIDEO.settings();
    return new TrainingDefaults(
            "the teacher and the initial student",
            inOrder(dictionary.individual(), videos.individual()),
            inOrder(dictionary.student(), videos.student()))
        .texts();
  }

  private static Map<String, TrainingSettings> inOrder(
      TrainingSettings dictionary, TrainingSettings videos) {
    Map<String, TrainingSettings> settings = new LinkedHashMap<>();
    settings.put("WordNet", dictionary);
    settings.put("videos", videos);
    return settings;
  }

  private RankingSettings settings(CommandLine command, RankingSettings defaults) {
    try {
      return new RankingSettings(
          distillation.teacher(command, defaults.individual()),
          distillation.student(command, defaults.student()),
          initialisation,
          teacherWidth,
          studentWidth);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command, e.getMessage(), e);
    }
  }

  /**
   * Returns the settings of the schemes.
   *
   * @throws ParameterException if a scheme or hyperparameter is unknown, or a value is out of its
   *     range
   */
  Choice choice(CommandLine command, Schemes schemes, RankingSettings defaults) {
    Map<Distillation, Map<String, Double>> given = new LinkedHashMap<>();
    values.forEach(
        (path, value) -> {
          int dot = path.indexOf('.');
          if (dot < 0) {
            throw new ParameterException(
                command,
                "--set %s: name its scheme as well, such as %s.%s=%s"
                    .formatted(path, schemes.all().get(0).option(), path, value));
          }
          Distillation scheme = scheme(command, schemes, "--set " + path, path.substring(0, dot));
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

  /**
   * Returns the schemes to run: all schemes if none is named.
   *
   * @throws ParameterException if one is unknown
   */
  List<Distillation> chosen(CommandLine command, Schemes schemes) {
    return names.isEmpty()
        ? schemes.all()
        : names.stream()
            .map(name -> scheme(command, schemes, "--schemes", name))
            .distinct()
            .toList();
  }

  /** Returns true if schemes are named. */
  boolean areNamed() {
    return !names.isEmpty();
  }

  private static Distillation scheme(
      CommandLine command, Schemes schemes, String option, String name) {
    try {
      return schemes.get(name);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command, option + ": " + e.getMessage(), e);
    }
  }
}
