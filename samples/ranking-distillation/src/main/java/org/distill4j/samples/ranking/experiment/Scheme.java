package org.distill4j.samples.ranking.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.distill4j.runtime.catalogue.Hyperparameter;
import org.distill4j.runtime.catalogue.SpecEntry;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.graph.DistillerBuilder;

/**
 * What a student learns from: a distillation into the network of some kind of questions. Nothing
 * here depends on which one it is.
 *
 * @param title what it is called in tables: "pairwise transport"
 * @param builder a new builder of its distiller
 * @param hyperparameters what can be set
 */
public record Scheme(
    String title, Supplier<DistillerBuilder> builder, List<Hyperparameter> hyperparameters) {

  /** The scheme that an interface declares, named after it. */
  static Scheme of(SpecEntry spec) {
    return new Scheme(
        spec.title(),
        () -> {
          try {
            return spec.distillerBuilder();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        },
        spec.hyperparameters());
  }

  /** What it is called on the command line: PAIRWISE_TRANSPORT. */
  public String option() {
    return title.toUpperCase(Locale.ROOT).replace(' ', '_');
  }

  /**
   * Checks hyperparameters before there are data.
   *
   * @throws IllegalArgumentException if there is no such hyperparameter, or its value is out of
   *     range whatever the data; the message names the range
   */
  public void check(Map<String, Double> hyperparameters) {
    distiller(Sizes.ANY, hyperparameters);
  }

  /**
   * Teacher, student and losses for data of some sizes.
   *
   * @throws IllegalArgumentException if there is no such hyperparameter, or its value is out of
   *     range; the message names the range
   */
  public Distiller distiller(Sizes sizes, Map<String, Double> hyperparameters) {
    DistillerBuilder open = builder.get();
    try {
      for (String name : hyperparameters.keySet()) {
        if (!open.hyperparameters().contains(name)) {
          throw new IllegalArgumentException(
              "there is no hyperparameter '%s' but %s".formatted(name, open.hyperparameters()));
        }
      }
      return sizes.build(open.setAll(hyperparameters));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("scheme '%s': %s".formatted(title, e.getMessage()), e);
    }
  }

  /** Equal by name: builders are made anew. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Scheme scheme && title.equals(scheme.title);
  }

  @Override
  public int hashCode() {
    return title.hashCode();
  }

  @Override
  public String toString() {
    return option();
  }
}
