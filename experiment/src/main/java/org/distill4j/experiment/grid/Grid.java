package org.distill4j.experiment.grid;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.distill4j.experiment.Study;
import org.distill4j.experiment.table.Numbers;
import org.distill4j.experiment.trial.Trial;
import org.distill4j.experiment.trial.TrialSettings;

/**
 * Values to try, in all combinations. Each name is a training setting of {@link TrialSettings#ALL},
 * a hyperparameter, or a hyperparameter of one distillation: {@code vanilla.softAnswersWeight}.
 *
 * @param axes the values of each name
 */
public record Grid(Map<String, List<Double>> axes) {

  /** Copies the values, which keep their order. */
  public Grid {
    axes = Collections.unmodifiableMap(new LinkedHashMap<>(axes));
  }

  /** Returns true if a name belongs to one distillation. */
  public boolean namesDistillations() {
    return axes.keySet().stream().anyMatch(name -> name.contains("."));
  }

  /**
   * Returns all combinations, trial by trial. If a name belongs to one distillation, only the
   * trials of such distillations are tried.
   *
   * @throws IllegalArgumentException if a name is unknown or a value is out of its range; the
   *     message lists the names, or gives the range
   */
  public List<GridPoint> points(List<Trial> trials) {
    axes.keySet().forEach(name -> requireKnown(name, trials));
    List<GridPoint> points = new ArrayList<>();
    for (Trial trial : trials) {
      if (!namesDistillations() || axes.keySet().stream().anyMatch(name -> isOf(name, trial))) {
        combinations(trial).forEach(values -> points.add(point(trial, values)));
      }
    }
    return points;
  }

  private static void requireKnown(String name, List<Trial> trials) {
    if (TrialSettings.ALL.contains(name)) {
      return;
    }
    int dot = name.indexOf('.');
    boolean known =
        dot < 0
            ? trials.stream().anyMatch(trial -> hasHyperparameter(trial, name))
            : trials.stream().anyMatch(trial -> isOf(name, trial));
    if (!known && dot < 0) {
      throw new IllegalArgumentException(
          "Unknown setting '%s'. Available: %s, a hyperparameter, or SCHEME.NAME for that of one scheme."
              .formatted(name, String.join(", ", TrialSettings.ALL)));
    }
    if (!known) {
      throw new IllegalArgumentException(
          "Unknown scheme '%s'. Available: %s."
              .formatted(
                  name.substring(0, dot),
                  trials.stream()
                      .map(trial -> trial.distillation().option())
                      .distinct()
                      .collect(Collectors.joining(", "))));
    }
  }

  private static boolean hasHyperparameter(Trial trial, String name) {
    return trial.distillation().builder().get().hyperparameters().contains(name);
  }

  /** Returns true for a hyperparameter of the trial's distillation by its full name. */
  private static boolean isOf(String name, Trial trial) {
    int dot = name.indexOf('.');
    return dot >= 0 && trial.distillation().isNamed(name.substring(0, dot));
  }

  private static boolean applies(String name, Trial trial) {
    return TrialSettings.ALL.contains(name)
        || isOf(name, trial)
        || (name.indexOf('.') < 0 && hasHyperparameter(trial, name));
  }

  private List<Map<String, Double>> combinations(Trial trial) {
    List<Map<String, Double>> all = List.of(Map.of());
    for (Map.Entry<String, List<Double>> axis : axes.entrySet()) {
      if (applies(axis.getKey(), trial)) {
        List<Map<String, Double>> longer = new ArrayList<>();
        for (Map<String, Double> before : all) {
          for (double value : axis.getValue()) {
            Map<String, Double> values = new LinkedHashMap<>(before);
            values.put(axis.getKey(), value);
            longer.add(values);
          }
        }
        all = longer;
      }
    }
    return all;
  }

  private static GridPoint point(Trial trial, Map<String, Double> values) {
    Trial changed = trial;
    StringBuilder title = new StringBuilder(trial.title());
    for (Map.Entry<String, Double> value : values.entrySet()) {
      String name = value.getKey().substring(value.getKey().indexOf('.') + 1);
      changed =
          TrialSettings.ALL.contains(name)
              ? TrialSettings.changed(changed, name, value.getValue())
              : changed.with(name, value.getValue());
      title.append(' ').append(name).append(' ').append(Numbers.plain(value.getValue()));
    }
    changed.distillation().check(changed.hyperparameters());
    return new GridPoint(trial, changed.titled(title.toString()), values);
  }

  /**
   * Runs a trial at every point and compares them.
   *
   * @param study held-out data that are for choosing, not for reporting
   * @throws IOException if a result cannot be read or kept
   * @throws IllegalArgumentException as {@link #points} does
   */
  public GridResult search(Study study, List<Trial> trials) throws IOException {
    List<GridPoint> points = points(trials);
    return new GridResult(
        this, points, study.run(points.stream().map(GridPoint::changed).toList()));
  }
}
