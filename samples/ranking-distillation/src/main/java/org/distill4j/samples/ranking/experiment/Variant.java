package org.distill4j.samples.ranking.experiment;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.graph.Signal;
import org.distill4j.samples.ranking.AnswererGraph;

/**
 * A scheme as it is run.
 *
 * @param scheme what a student learns from
 * @param hyperparameters those that differ from the spec, by the names of the generated builder:
 *     {@code rankingWeight}
 * @param settings how it learns
 * @param note what its title says beside that
 */
public record Variant(
    Scheme scheme, Map<String, Double> hyperparameters, RankingSettings settings, String note) {

  /** Copies the hyperparameters. */
  public Variant {
    hyperparameters = Collections.unmodifiableMap(new TreeMap<>(hyperparameters));
  }

  /** A scheme with hyperparameters that are said in its title. */
  public Variant(Scheme scheme, Map<String, Double> hyperparameters, RankingSettings settings) {
    this(scheme, hyperparameters, settings, "");
  }

  /** A scheme as its spec has it. */
  public static Variant of(Scheme scheme, RankingSettings settings) {
    return new Variant(scheme, Map.of(), settings);
  }

  /** The same with another value of a hyperparameter. */
  public Variant with(String hyperparameter, double value) {
    Map<String, Double> changed = new TreeMap<>(hyperparameters);
    changed.put(hyperparameter, value);
    return new Variant(scheme, changed, settings, note);
  }

  /** The same with other settings. */
  public Variant with(RankingSettings other) {
    return new Variant(scheme, hyperparameters, other, note);
  }

  /**
   * What it is called in results: "pairwise transport", "pairwise transport rankingWeight 100",
   * "pairwise transport from scratch".
   */
  public String title() {
    StringBuilder title = new StringBuilder(scheme.title());
    hyperparameters.forEach((name, value) -> title.append(" " + name + " " + plain(value)));
    return title + settings.suffix() + note;
  }

  /** A number without needless digits. */
  static String plain(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e9
        ? String.format(Locale.ROOT, "%.0f", value)
        : Double.toString(value);
  }

  /**
   * Teacher, student and losses for data of some sizes.
   *
   * @throws IllegalArgumentException if a hyperparameter is unknown or out of its range, or if the
   *     scheme compares features of networks of two widths
   */
  Distiller distiller(Sizes sizes) {
    Distiller distiller =
        scheme.distiller(sizes.withWidth(settings.studentWidth()), hyperparameters);
    for (Signal signal : distiller.signals()) {
      if (settings.teacherWidth() != settings.studentWidth()
          && !signal.node().equals(AnswererGraph.ANSWER)) {
        throw new IllegalArgumentException(
            "scheme '%s': the student learns '%s' of the teacher, which must be of its width %d but is of %d"
                .formatted(
                    scheme.title(),
                    signal.node(),
                    settings.studentWidth(),
                    settings.teacherWidth()));
      }
    }
    return distiller;
  }
}
