package org.distill4j.samples.ranking.experiment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.distill4j.runtime.catalogue.SpecCatalogue;
import org.distill4j.runtime.catalogue.SpecEntry;

/**
 * The schemes that there are for one kind of questions: every distillation into the network of that
 * kind that was compiled, found by what the compiler wrote beside its class. A new interface is all
 * that a new scheme needs.
 *
 * @param all the undistilled student first, vanilla distillation second, then by name
 */
public record Schemes(List<Scheme> all) {

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
    String network = kind.network().getName();
    SpecCatalogue catalogue = SpecCatalogue.ofClassPath();
    List<Scheme> schemes = new ArrayList<>();
    for (String name : catalogue.names()) {
      SpecEntry spec = catalogue.find(name).orElseThrow();
      if (spec.json().path("student").path("name").asText().equals(network)) {
        schemes.add(Scheme.of(spec));
      }
    }
    schemes.sort(
        Comparator.comparing((Scheme scheme) -> !scheme.title().equals(UNDISTILLED))
            .thenComparing(scheme -> !scheme.title().equals(VANILLA))
            .thenComparing(Scheme::title));
    return new Schemes(schemes);
  }

  /** The scheme of that name in any spelling: TRANSPORT_PAIRS, transport-pairs, TransportPairs. */
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
