package org.distill4j.experiment.trial;

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
 * A declared distillation whose dimensions and hyperparameters are open. Two are equal if they have
 * the same title.
 *
 * @param title its name in tables: "pairwise transport"
 * @param builder returns a new builder with the values of the spec
 * @param hyperparameters the documented hyperparameters, in the order of the spec
 */
public record Distillation(
    String title, Supplier<DistillerBuilder> builder, List<Hyperparameter> hyperparameters) {

  /** Copies the hyperparameters. */
  public Distillation {
    hyperparameters = List.copyOf(hyperparameters);
  }

  /**
   * Returns the distillation of a generated builder: {@code Distillation.of("my distillation",
   * MyDistillationDistiller::builder)}.
   */
  public static Distillation of(String title, Supplier<DistillerBuilder> builder) {
    return new Distillation(title, builder, List.of());
  }

  /** Returns a distillation of the catalogue, titled after its interface. */
  public static Distillation of(SpecEntry spec) {
    return new Distillation(
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

  /** Returns its name on a command line: {@code PAIRWISE_TRANSPORT}. */
  public String option() {
    return title.toUpperCase(Locale.ROOT).replace(' ', '_');
  }

  /**
   * Returns true if this is its title in any spelling: "Pairwise-Transport", {@code
   * PairwiseTransport}.
   */
  public boolean isNamed(String name) {
    return plain(title).equals(plain(name));
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[ _-]", "");
  }

  /**
   * Checks hyperparameters before there are data.
   *
   * @throws IllegalArgumentException if a hyperparameter is unknown or out of its range; the
   *     message names the range
   */
  public void check(Map<String, Double> values) {
    opened(values);
  }

  private DistillerBuilder opened(Map<String, Double> values) {
    DistillerBuilder open = builder.get();
    try {
      for (String name : values.keySet()) {
        if (!open.hyperparameters().contains(name)) {
          throw new IllegalArgumentException(
              "Unknown hyperparameter '%s'. Available: %s."
                  .formatted(name, String.join(", ", open.hyperparameters())));
        }
      }
      return open.setAll(values);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("%s: %s".formatted(title, e.getMessage()), e);
    }
  }

  /**
   * Builds teachers, student and losses.
   *
   * @param dimensions sizes by name; those that the spec does not leave open are ignored
   * @param hyperparameters the values that differ from the spec, by name
   * @throws IllegalArgumentException if a dimension is missing, or a hyperparameter is unknown or
   *     out of its range; the message names the range
   */
  public Distiller distiller(Map<String, Integer> dimensions, Map<String, Double> hyperparameters) {
    DistillerBuilder open = opened(hyperparameters);
    try {
      for (String name : open.dimensions()) {
        open.set(name, dimension(dimensions, name));
      }
      return open.build();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("%s: %s".formatted(title, e.getMessage()), e);
    }
  }

  private static int dimension(Map<String, Integer> dimensions, String name) {
    Integer size = dimensions.get(name);
    if (size == null) {
      throw new IllegalArgumentException(
          "The data do not define the dimension '%s'; give it a value in the spec or in the trial."
              .formatted(name));
    }
    return size;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Distillation distillation && title.equals(distillation.title);
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
