package org.distill4j.samples.ranking.experiment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.distill4j.runtime.catalogue.NetworkDescription;
import org.distill4j.runtime.catalogue.SpecCatalogue;
import org.distill4j.runtime.catalogue.SpecEntry;

/**
 * The schemes that there are for one network: every distillation into it that was compiled, found
 * by what the compiler wrote beside its class. A new scheme is one interface of
 * losses, and a new network is one interface, which {@link
 * org.distill4j.samples.ranking.scheme.RankingSchemes} combines.
 *
 * @param all the undistilled student first, vanilla distillation second, then by name
 * @param key what tells this network's runs from those of the usual one; empty for that
 */
public record Schemes(List<Scheme> all, String key) {

  /** The student that learns from annotated answers alone. */
  public static final String UNDISTILLED = "undistilled";

  /** The student that learns the teacher's probabilities. */
  public static final String VANILLA = "vanilla";

  /** Copies the schemes. */
  public Schemes {
    all = List.copyOf(all);
  }

  /**
   * Those for questions about videos on the class path.
   *
   * @throws IOException if what the compiler wrote cannot be read
   */
  public static Schemes onClassPath() throws IOException {
    return onClassPath(QuestionKind.VIDEO);
  }

  /**
   * Those for some kind of questions on the class path.
   *
   * @throws IOException if what the compiler wrote cannot be read
   */
  public static Schemes onClassPath(QuestionKind kind) throws IOException {
    return of(SpecCatalogue.ofClassPath(), kind.network().getName(), "");
  }

  /**
   * Those for another network that answers some kind of questions.
   *
   * @param network its simple name in any spelling: DropoutAnswerer, dropout-answerer
   * @throws IOException if what the compiler wrote cannot be read
   * @throws IllegalArgumentException if there is no such network on the class path, or if it has
   *     other inputs than the usual one, or no distillation trains it
   */
  public static Schemes onClassPath(QuestionKind kind, String network) throws IOException {
    SpecCatalogue catalogue = SpecCatalogue.ofClassPath();
    String usual = kind.network().getName();
    Set<String> inputs = inputs(catalogue.find(usual).orElseThrow());
    Set<String> students = students(catalogue);
    List<String> others = new ArrayList<>();
    for (String name : catalogue.names()) {
      SpecEntry spec = catalogue.find(name).orElseThrow();
      if (students.contains(name) && inputs(spec).equals(inputs)) {
        if (plain(spec.title()).equals(plain(network))) {
          return of(catalogue, name, name.equals(usual) ? "" : " network " + name);
        }
        others.add(spec.title().toUpperCase(Locale.ROOT).replace(' ', '_'));
      }
    }
    throw new IllegalArgumentException(
        "there is no network '%s' with the inputs %s but %s".formatted(network, inputs, others));
  }

  /** The networks that some distillation trains. */
  private static Set<String> students(SpecCatalogue catalogue) throws IOException {
    Set<String> students = new TreeSet<>();
    for (String name : catalogue.names()) {
      students.add(student(catalogue.find(name).orElseThrow()));
    }
    return students;
  }

  /** The network that a distillation trains; of other specs, nothing. */
  private static String student(SpecEntry spec) {
    return spec.distillation().map(it -> it.student().name()).orElse("");
  }

  private static Set<String> inputs(SpecEntry network) {
    return network.network().map(NetworkDescription::inputs).orElse(Set.of());
  }

  private static Schemes of(SpecCatalogue catalogue, String network, String key)
      throws IOException {
    List<Scheme> schemes = new ArrayList<>();
    for (String name : catalogue.names()) {
      SpecEntry spec = catalogue.find(name).orElseThrow();
      if (student(spec).equals(network)) {
        schemes.add(Scheme.of(spec));
      }
    }
    schemes.sort(
        Comparator.comparing((Scheme scheme) -> !scheme.title().equals(UNDISTILLED))
            .thenComparing(scheme -> !scheme.title().equals(VANILLA))
            .thenComparing(Scheme::title, String.CASE_INSENSITIVE_ORDER));
    return new Schemes(schemes, key);
  }

  /** The scheme of that name in any spelling: PAIRWISE_TRANSPORT, pairwise_transport. */
  public Optional<Scheme> find(String name) {
    return all.stream().filter(scheme -> plain(scheme.title()).equals(plain(name))).findFirst();
  }

  /**
   * The scheme of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Scheme get(String name) {
    return find(name)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no scheme '%s' but %s".formatted(name, all)));
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[ _-]", "");
  }
}
