package org.distill4j.samples.ranking.experiment;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.distill4j.runtime.training.TrainingSettings;

/** Settings of trainings that are changed by name. */
public final class SettingNames {

  /** Those of a student's training, which a scheme may have of its own. */
  public static final Set<String> OF_STUDENT = names("student-epochs", "student-learning-rate");

  /** Those, and the ones of the training before, which all schemes share. */
  public static final Set<String> ALL =
      names("epochs", "learning-rate", "student-epochs", "student-learning-rate");

  private static final String OF_STUDENTS = "student-";

  private SettingNames() {}

  private static Set<String> names(String... names) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(List.of(names)));
  }

  /**
   * Settings with one that is changed.
   *
   * @param name one of {@link #ALL}
   * @throws IllegalArgumentException if the value is out of its range
   */
  static RankingSettings changed(RankingSettings settings, String name, double value) {
    return name.startsWith(OF_STUDENTS)
        ? settings.training(settings.individual(), changed(settings.student(), name, value))
        : settings.training(changed(settings.individual(), name, value), settings.student());
  }

  private static TrainingSettings changed(TrainingSettings settings, String name, double value) {
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
