package org.distill4j.samples.ranking.experiment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.distill4j.experiment.trial.Distillation;
import org.distill4j.runtime.catalogue.NetworkDescription;
import org.distill4j.runtime.catalogue.SpecCatalogue;
import org.distill4j.runtime.catalogue.SpecEntry;

/**
 * The schemes of one network: every compiled distillation into it, found by the files that the
 * compiler writes beside its class. A new scheme is one interface of losses, and a new network is
 * one interface, which {@link org.distill4j.samples.ranking.scheme.RankingSchemes} combines.
 *
 * @param all the undistilled student first, vanilla distillation second, then by name
 */
public record Schemes(List<Distillation> all) {

  /** The title of the student that learns from annotated answers alone. */
  public static final String UNDISTILLED = "undistilled";

  /** The title of the student that learns the teacher's probabilities. */
  public static final String VANILLA = "vanilla";

  /** Copies the schemes. */
  public Schemes {
    all = List.copyOf(all);
  }

  /**
   * Returns the schemes on the class path for questions about videos.
   *
   * @throws IOException if the catalogue cannot be read
   */
  public static Schemes onClassPath() throws IOException {
    return onClassPath(QuestionKind.VIDEO);
  }

  /**
   * Returns the schemes on the class path for a kind of questions.
   *
   * @throws IOException if the catalogue cannot be read
   */
  public static Schemes onClassPath(QuestionKind kind) throws IOException {
    return of(SpecCatalogue.ofClassPath(), kind.network().getName());
  }

  /**
   * Returns the schemes on the class path for another network that answers a kind of questions.
   *
   * @param network its simple name in any spelling: {@code DropoutAnswerer}, {@code
   *     dropout-answerer}
   * @throws IOException if the catalogue cannot be read
   * @throws IllegalArgumentException if there is no such network, if it has other inputs than the
   *     default one, or if no distillation trains it
   */
  public static Schemes onClassPath(QuestionKind kind, String network) throws IOException {
    SpecCatalogue catalogue = SpecCatalogue.ofClassPath();
    String usual = kind.network().getName();
    Set<String> inputs = inputs(catalogue.require(usual));
    Set<String> students = students(catalogue);
    List<String> others = new ArrayList<>();
    for (String name : catalogue.names()) {
      SpecEntry spec = catalogue.find(name).orElseThrow();
      if (students.contains(name) && inputs(spec).equals(inputs)) {
        if (plain(spec.title()).equals(plain(network))) {
          return of(catalogue, name);
        }
        others.add(spec.title().toUpperCase(Locale.ROOT).replace(' ', '_'));
      }
    }
    throw new IllegalArgumentException(
        "Unknown network '%s' with the inputs %s. Available: %s."
            .formatted(network, inputs, String.join(", ", others)));
  }

  /** Returns the networks that distillations train. */
  private static Set<String> students(SpecCatalogue catalogue) throws IOException {
    Set<String> students = new TreeSet<>();
    for (String name : catalogue.names()) {
      students.add(student(catalogue.find(name).orElseThrow()));
    }
    return students;
  }

  /** Returns the network that a distillation trains; empty for another spec. */
  private static String student(SpecEntry spec) {
    return spec.distillation().map(it -> it.student().name()).orElse("");
  }

  private static Set<String> inputs(SpecEntry network) {
    return network.network().map(NetworkDescription::inputs).orElse(Set.of());
  }

  private static Schemes of(SpecCatalogue catalogue, String network) throws IOException {
    List<Distillation> schemes = new ArrayList<>();
    for (String name : catalogue.names()) {
      SpecEntry spec = catalogue.find(name).orElseThrow();
      if (student(spec).equals(network)) {
        schemes.add(Distillation.of(spec));
      }
    }
    schemes.sort(
        Comparator.comparing((Distillation scheme) -> !scheme.title().equals(UNDISTILLED))
            .thenComparing(scheme -> !scheme.title().equals(VANILLA))
            .thenComparing(Distillation::title, String.CASE_INSENSITIVE_ORDER));
    return new Schemes(schemes);
  }

  /** Returns a scheme by its title in any spelling: PAIRWISE_TRANSPORT, pairwise_transport. */
  public Optional<Distillation> find(String name) {
    return all.stream().filter(scheme -> scheme.isNamed(name)).findFirst();
  }

  /**
   * Returns a scheme by its title in any spelling.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Distillation get(String name) {
    return find(name)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Unknown scheme '%s'. Available: %s."
                        .formatted(
                            name,
                            all.stream()
                                .map(Distillation::option)
                                .collect(Collectors.joining(", ")))));
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[ _-]", "");
  }
}
