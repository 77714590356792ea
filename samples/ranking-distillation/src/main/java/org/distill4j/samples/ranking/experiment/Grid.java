package org.distill4j.samples.ranking.experiment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.distill4j.runtime.training.TrainingSettings;

/**
 * Values to try. Each name is a hyperparameter of a scheme, {@code vanilla.softAnswersWeight}, or a
 * setting of all of them: one of {@link #SETTINGS}.
 *
 * @param axes the values of each name
 */
public record Grid(Map<String, List<Double>> axes) {

  /** The settings that can be tried: those of the two trainings. */
  public static final Set<String> SETTINGS =
      Collections.unmodifiableSet(
          new LinkedHashSet<>(
              List.of("epochs", "learning-rate", "student-epochs", "student-learning-rate")));

  /** Copies the values. */
  public Grid {
    axes = Collections.unmodifiableMap(new LinkedHashMap<>(axes));
  }

  /**
   * A point of the grid.
   *
   * @param variant the scheme as it is run there
   * @param values the value of each name that the scheme has
   */
  public record Point(Variant variant, Map<String, Double> values) {}

  /**
   * All combinations, scheme by scheme.
   *
   * @param choice how they are run but for what is tried
   * @param otherwise the schemes where no name is one of a scheme
   * @throws IllegalArgumentException if a name means nothing or a value is out of its range; the
   *     message says what there is, or the range
   */
  public List<Point> points(Choice choice, List<Scheme> otherwise) {
    List<Scheme> schemes =
        axes.keySet().stream()
            .filter(name -> !SETTINGS.contains(name))
            .map(name -> scheme(choice.schemes(), name))
            .distinct()
            .toList();
    List<Point> points = new ArrayList<>();
    for (Scheme scheme : schemes.isEmpty() ? otherwise : schemes) {
      for (Map<String, Double> values : combinations(choice.schemes(), scheme)) {
        points.add(new Point(variant(choice, scheme, values), values));
      }
    }
    return points;
  }

  private static Scheme scheme(Schemes schemes, String name) {
    int dot = name.indexOf('.');
    if (dot < 0) {
      throw new IllegalArgumentException(
          "there is no setting '%s' but %s, or SCHEME.NAME".formatted(name, SETTINGS));
    }
    return schemes.get(name.substring(0, dot));
  }

  private List<Map<String, Double>> combinations(Schemes schemes, Scheme scheme) {
    List<Map<String, Double>> all = List.of(Map.of());
    for (Map.Entry<String, List<Double>> axis : axes.entrySet()) {
      String name = axis.getKey();
      if (SETTINGS.contains(name) || scheme(schemes, name).equals(scheme)) {
        List<Map<String, Double>> longer = new ArrayList<>();
        for (Map<String, Double> before : all) {
          for (double value : axis.getValue()) {
            Map<String, Double> values = new LinkedHashMap<>(before);
            values.put(name, value);
            longer.add(values);
          }
        }
        all = longer;
      }
    }
    return all;
  }

  private static Variant variant(Choice choice, Scheme scheme, Map<String, Double> values) {
    RankingSettings settings = choice.settings();
    Map<String, Double> hyperparameters =
        new LinkedHashMap<>(choice.hyperparameters().getOrDefault(scheme, Map.of()));
    for (Map.Entry<String, Double> entry : values.entrySet()) {
      if (SETTINGS.contains(entry.getKey())) {
        settings = changed(settings, entry.getKey(), entry.getValue());
      } else {
        String name = entry.getKey().substring(entry.getKey().indexOf('.') + 1);
        hyperparameters.put(name, entry.getValue());
      }
    }
    scheme.check(hyperparameters);
    String note =
        values.entrySet().stream()
            .filter(entry -> SETTINGS.contains(entry.getKey()))
            .map(entry -> " " + entry.getKey() + " " + Variant.plain(entry.getValue()))
            .collect(Collectors.joining());
    return new Variant(scheme, hyperparameters, settings, note);
  }

  private static RankingSettings changed(RankingSettings settings, String name, double value) {
    boolean ofStudent = name.startsWith("student-");
    TrainingSettings changed =
        changed(ofStudent ? settings.student() : settings.individual(), name, value);
    return ofStudent
        ? settings.training(settings.individual(), changed)
        : settings.training(changed, settings.student());
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
