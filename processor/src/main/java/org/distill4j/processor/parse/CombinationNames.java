package org.distill4j.processor.parse;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Place;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.parse.source.Sources;

/** Combinations with distinct names; those whose name is taken are reported and left out. */
final class CombinationNames {

  private static final String RENAME =
      "Rename one of the interfaces, or declare the combination in another package.";
  private static final String REMOVE = "Remove one of the two mentions.";

  private final Sources sources;
  private final Problems problems;
  private final Map<String, Combination> combinations = new LinkedHashMap<>();
  private final Set<Place> reported = new HashSet<>();

  CombinationNames(Sources sources, Problems problems) {
    this.sources = sources;
    this.problems = problems;
  }

  List<Combination> combinations() {
    return List.copyOf(combinations.values());
  }

  void add(Combination combination) {
    String name = combination.name().qualified();
    Combination taken = combinations.putIfAbsent(name, combination);
    if (taken != null) {
      boolean sameScheme = taken.place().equals(combination.place());
      Place place = sameScheme ? combination.networks().student().place() : combination.place();
      report(combination, place, taken.toString(), taken.isSameAs(combination) ? REMOVE : RENAME);
    } else if (sources.type(name).isPresent()) {
      report(combination, combination.place(), "a type of that name", RENAME);
      combinations.remove(name);
    }
  }

  /** Reports a class literal once, whatever the number of combinations it is part of. */
  private void report(Combination combination, Place place, String owner, String fix) {
    if (reported.add(place)) {
      problems.add(
          DiagnosticId.COMBINATION_NAME_TAKEN, place, combination.name(), combination, owner, fix);
    }
  }
}
