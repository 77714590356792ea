package org.distill4j.samples.cli.spec;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.distill4j.runtime.catalogue.Dimension;
import org.distill4j.runtime.catalogue.Formula;
import org.distill4j.runtime.catalogue.SpecEntry;

/** The sizes of a spec: values from the spec or the user, and typical ones for the rest. */
final class SpecSizes {

  private final Map<String, Integer> known = new TreeMap<>();
  private final Map<String, Integer> typical = new TreeMap<>();

  SpecSizes(SpecEntry spec, Map<String, Integer> given) {
    for (Dimension dimension : spec.description().dimensions()) {
      dimension.value().ifPresent(value -> known.put(dimension.name(), value));
    }
    typical.putAll(spec.description().typical());
    known.putAll(given);
    typical.keySet().removeAll(given.keySet());
  }

  /** Returns the names of all sizes that can be set. */
  static Set<String> names(SpecEntry spec) {
    Set<String> names = new TreeSet<>();
    spec.description().dimensions().forEach(dimension -> names.add(dimension.name()));
    names.addAll(spec.description().typical().keySet());
    return names;
  }

  /** Returns a formula with the known sizes bound. */
  Formula formula(Formula formula) {
    return formula.bind(known);
  }

  /** Returns the value of a formula, with typical values for unknown sizes. */
  double estimate(Formula formula) {
    return formula(formula).bind(typical).value().orElse(Double.NaN);
  }

  /** Returns the typical sizes that formulas depend on: {@code answers = 1,000, words = 20}. */
  String assumed(Set<String> names) {
    return typical.entrySet().stream()
        .filter(size -> names.contains(size.getKey()))
        .map(size -> String.format(Locale.ROOT, "%s = %,d", size.getKey(), size.getValue()))
        .collect(Collectors.joining(", "));
  }
}
