package org.distill4j.samples.cli.spec;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.distill4j.runtime.catalogue.Formula;
import org.distill4j.runtime.catalogue.SpecEntry;

/** The sizes of a spec: those that it or the user gives a value, and typical ones for the rest. */
final class SpecSizes {

  private final Map<String, Integer> known = new TreeMap<>();
  private final Map<String, Integer> typical = new TreeMap<>();

  SpecSizes(SpecEntry spec, Map<String, Integer> given) {
    spec.json().path("dimensions").forEach(this::addDimension);
    spec.json()
        .path("typical")
        .properties()
        .forEach(size -> typical.put(size.getKey(), size.getValue().asInt()));
    known.putAll(given);
    typical.keySet().removeAll(given.keySet());
  }

  private void addDimension(JsonNode dimension) {
    if (dimension.has("value")) {
      known.put(dimension.path("name").asText(), dimension.path("value").asInt());
    }
  }

  /** All names that a size can be given to. */
  static Set<String> names(SpecEntry spec) {
    Set<String> names = new TreeSet<>();
    spec.json().path("dimensions").forEach(d -> names.add(d.path("name").asText()));
    spec.json().path("typical").properties().forEach(size -> names.add(size.getKey()));
    return names;
  }

  /** A formula with the sizes that are known. */
  Formula formula(JsonNode text) {
    return Formula.parse(text.asText()).bind(known);
  }

  /** As a number; with typical sizes where it depends on others. */
  double estimate(JsonNode text) {
    return formula(text).bind(typical).value().orElse(Double.NaN);
  }

  /** {@code answers = 1,000, words = 20}, those that some formulas depend on. */
  String assumed(Set<String> names) {
    return typical.entrySet().stream()
        .filter(size -> names.contains(size.getKey()))
        .map(size -> String.format(Locale.ROOT, "%s = %,d", size.getKey(), size.getValue()))
        .collect(Collectors.joining(", "));
  }
}
