package org.distill4j.samples.ranking.experiment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How schemes are run where nothing else is said.
 *
 * @param schemes those that there are
 * @param given what differs from a scheme's spec: its hyperparameters, and settings of its training
 *     by one of {@link SettingNames#OF_STUDENT}
 * @param settings how all are trained
 */
public record Choice(
    Schemes schemes, Map<Scheme, Map<String, Double>> given, RankingSettings settings) {

  /**
   * Copies what is given and checks it.
   *
   * @throws IllegalArgumentException if a scheme has no such hyperparameter, or one is out of its
   *     range
   */
  public Choice {
    given = Collections.unmodifiableMap(new LinkedHashMap<>(given));
    given.forEach(
        (scheme, values) -> {
          trained(settings, values);
          scheme.check(hyperparameters(values));
        });
  }

  private static RankingSettings trained(RankingSettings settings, Map<String, Double> values) {
    RankingSettings changed = settings;
    for (String name : SettingNames.OF_STUDENT) {
      if (values.containsKey(name)) {
        changed = SettingNames.changed(changed, name, values.get(name));
      }
    }
    return changed;
  }

  private static Map<String, Double> hyperparameters(Map<String, Double> values) {
    Map<String, Double> rest = new LinkedHashMap<>(values);
    rest.keySet().removeAll(SettingNames.OF_STUDENT);
    return rest;
  }

  /**
   * A scheme as it is chosen.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  public Variant of(String scheme) {
    return of(scheme, settings);
  }

  /**
   * A scheme as it is chosen, with other settings. The undistilled student is the same whatever the
   * width of a teacher, of which it learns nothing.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  public Variant of(String scheme, RankingSettings other) {
    Scheme found = schemes.get(scheme);
    boolean alone = found.title().equals(Schemes.UNDISTILLED);
    int teacherWidth =
        alone && other.initialisation() != Initialisation.TEACHER
            ? RankingSettings.WIDTH
            : other.teacherWidth();
    Map<String, Double> values = given.getOrDefault(found, Map.of());
    return new Variant(
        found,
        hyperparameters(values),
        trained(other, values).withWidths(teacherWidth, other.studentWidth()));
  }
}
