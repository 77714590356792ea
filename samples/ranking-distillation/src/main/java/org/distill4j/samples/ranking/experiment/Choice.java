package org.distill4j.samples.ranking.experiment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.distill4j.experiment.grid.Grid;
import org.distill4j.experiment.grid.GridPoint;
import org.distill4j.experiment.table.Numbers;
import org.distill4j.experiment.trial.Distillation;
import org.distill4j.experiment.trial.Initialisation;
import org.distill4j.experiment.trial.Trial;
import org.distill4j.experiment.trial.TrialSettings;

/**
 * The settings of schemes, from which their trials are made.
 *
 * @param schemes the available schemes
 * @param given the values that differ from a scheme's spec: hyperparameters, and settings of its
 *     training by one of {@link TrialSettings#OF_STUDENT}
 * @param settings the training of all schemes
 */
public record Choice(
    Schemes schemes, Map<Distillation, Map<String, Double>> given, RankingSettings settings) {

  /**
   * Copies the values and checks them.
   *
   * @throws IllegalArgumentException if a hyperparameter is unknown or out of its range
   */
  public Choice {
    given = Collections.unmodifiableMap(new LinkedHashMap<>(given));
    given.forEach(
        (scheme, values) -> {
          changed(settings, values);
          scheme.check(hyperparameters(values));
        });
  }

  private static RankingSettings changed(RankingSettings settings, Map<String, Double> values) {
    RankingSettings changed = settings;
    for (String name : TrialSettings.OF_STUDENT) {
      if (values.containsKey(name)) {
        changed =
            changed.training(
                changed.individual(),
                TrialSettings.changed(changed.student(), name, values.get(name)));
      }
    }
    return changed;
  }

  private static Map<String, Double> hyperparameters(Map<String, Double> values) {
    Map<String, Double> rest = new TreeMap<>(values);
    rest.keySet().removeAll(TrialSettings.OF_STUDENT);
    return rest;
  }

  /**
   * Returns the trial of a scheme.
   *
   * @throws IllegalArgumentException if there is no such scheme
   */
  public Trial of(String scheme) {
    return of(scheme, settings, Map.of());
  }

  /**
   * Returns the trial of a scheme with other settings. The title of the undistilled student does
   * not depend on the width of a teacher, from which it learns nothing.
   *
   * @param more hyperparameters that differ as well
   * @throws IllegalArgumentException if there is no such scheme
   */
  public Trial of(String scheme, RankingSettings other, Map<String, Double> more) {
    Distillation found = schemes.get(scheme);
    boolean alone = found.title().equals(Schemes.UNDISTILLED);
    Map<String, Double> values = given.getOrDefault(found, Map.of());
    Map<String, Double> hyperparameters = hyperparameters(values);
    hyperparameters.putAll(more);
    RankingSettings own = changed(other, values);
    RankingSettings titled =
        alone && other.initialisation() != Initialisation.TEACHER
            ? own.withWidths(RankingSettings.WIDTH, own.studentWidth())
            : own;
    return Trial.distilled(title(found, hyperparameters, titled), found, own.ofStudents())
        .individually(schemes.get(Schemes.UNDISTILLED))
        .withAll(hyperparameters)
        .withDimensions(Map.of(RankingDimensions.WIDTH, own.studentWidth()))
        .withTeacherDimensions(Map.of(RankingDimensions.WIDTH, own.teacherWidth()))
        .withIndividualTraining(own.individual())
        .initialised(own.initialisation());
  }

  /** Returns a title such as "pairwise transport rankingWeight 100 from scratch". */
  private static String title(
      Distillation scheme, Map<String, Double> hyperparameters, RankingSettings settings) {
    StringBuilder title = new StringBuilder(scheme.title());
    hyperparameters.forEach(
        (name, value) -> title.append(' ').append(name).append(' ').append(Numbers.plain(value)));
    return title + settings.suffix();
  }

  /**
   * Returns the points of a grid over the schemes that it names, or over some schemes.
   *
   * @param otherwise the schemes to try if the grid names none
   * @throws IllegalArgumentException if a name is unknown or a value is out of its range
   */
  public List<GridPoint> points(Grid grid, List<Distillation> otherwise) {
    List<Distillation> tried = grid.namesDistillations() ? schemes.all() : otherwise;
    return grid.points(tried.stream().map(scheme -> of(scheme.title())).toList());
  }
}
