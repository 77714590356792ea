package org.distill4j.experiment.trial;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.distill4j.runtime.training.TrainingSettings;

/** Training settings of a trial that a grid or a command line changes by name. */
public final class TrialSettings {

  /** The settings of a student's training. */
  public static final Set<String> OF_STUDENT = names("student-epochs", "student-learning-rate");

  /** All settings; those without a prefix are of individual trainings. */
  public static final Set<String> ALL =
      names("epochs", "learning-rate", "student-epochs", "student-learning-rate");

  private static final String STUDENT = "student-";

  private TrialSettings() {}

  private static Set<String> names(String... names) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(List.of(names)));
  }

  /**
   * Returns a copy of a trial with one setting changed.
   *
   * @param name one of {@link #ALL}
   * @throws IllegalArgumentException if the value is out of its range
   */
  public static Trial changed(Trial trial, String name, double value) {
    return name.startsWith(STUDENT)
        ? trial.withTraining(changed(trial.training(), name, value))
        : trial.withIndividualTraining(changed(trial.individualTraining(), name, value));
  }

  /**
   * Returns a copy of training settings with one of them changed.
   *
   * @param name one of {@link #ALL}
   * @throws IllegalArgumentException if the value is out of its range
   */
  public static TrainingSettings changed(TrainingSettings settings, String name, double value) {
    if (name.endsWith("learning-rate")) {
      require(value > 0 && Double.isFinite(value), name, "above 0", value);
      return settings.toBuilder().learningRate(value).build();
    }
    require(value >= 1 && value == (int) value, name, "a whole number of at least 1", value);
    return settings.toBuilder().epochs((int) value).build();
  }

  private static void require(boolean holds, String name, String range, double value) {
    if (!holds) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "%s is %s; it must be %s", name, value, range));
    }
  }
}
