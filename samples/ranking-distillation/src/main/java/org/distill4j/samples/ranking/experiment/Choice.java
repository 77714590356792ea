package org.distill4j.samples.ranking.experiment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How schemes are run where nothing else is said.
 *
 * @param schemes those that there are
 * @param hyperparameters those that differ from a scheme's spec
 * @param settings how all are trained
 */
public record Choice(
    Schemes schemes, Map<Scheme, Map<String, Double>> hyperparameters, RankingSettings settings) {

  /** Copies the hyperparameters. */
  public Choice {
    hyperparameters = Collections.unmodifiableMap(new LinkedHashMap<>(hyperparameters));
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
    return new Variant(
        found,
        hyperparameters.getOrDefault(found, Map.of()),
        other.withWidths(teacherWidth, other.studentWidth()));
  }
}
