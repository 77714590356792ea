package org.distill4j.samples.ranking.experiment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Values to try. Each name is a hyperparameter of a scheme, {@code vanilla.softAnswersWeight}, or a
 * setting of all of them: one of {@link SettingNames#ALL}.
 *
 * @param axes the values of each name
 */
public record Grid(Map<String, List<Double>> axes) {

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
            .filter(name -> !SettingNames.ALL.contains(name))
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
          "there is no setting '%s' but %s, or SCHEME.NAME".formatted(name, SettingNames.ALL));
    }
    return schemes.get(name.substring(0, dot));
  }

  private List<Map<String, Double>> combinations(Schemes schemes, Scheme scheme) {
    List<Map<String, Double>> all = List.of(Map.of());
    for (Map.Entry<String, List<Double>> axis : axes.entrySet()) {
      String name = axis.getKey();
      if (SettingNames.ALL.contains(name) || scheme(schemes, name).equals(scheme)) {
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
    Variant chosen = choice.of(scheme.title());
    RankingSettings settings = chosen.settings();
    Map<String, Double> hyperparameters = new LinkedHashMap<>(chosen.hyperparameters());
    for (Map.Entry<String, Double> entry : values.entrySet()) {
      if (SettingNames.ALL.contains(entry.getKey())) {
        settings = SettingNames.changed(settings, entry.getKey(), entry.getValue());
      } else {
        String name = entry.getKey().substring(entry.getKey().indexOf('.') + 1);
        hyperparameters.put(name, entry.getValue());
      }
    }
    scheme.check(hyperparameters);
    String note =
        values.entrySet().stream()
            .filter(entry -> SettingNames.ALL.contains(entry.getKey()))
            .map(entry -> " " + entry.getKey() + " " + Variant.plain(entry.getValue()))
            .collect(Collectors.joining());
    return new Variant(scheme, hyperparameters, settings, note);
  }
}
