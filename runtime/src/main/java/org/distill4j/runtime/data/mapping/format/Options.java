package org.distill4j.runtime.data.mapping.format;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.distill4j.runtime.argument.Suggestion;

/** The options of a format. */
record Options(Map<String, String> values) {

  /**
   * Requires that all options are known.
   *
   * @throws IllegalArgumentException if one is not
   */
  void requireKnown(String... known) {
    Set<String> unknown = new TreeSet<>(values.keySet());
    unknown.removeAll(List.of(known));
    if (!unknown.isEmpty()) {
      String name = unknown.iterator().next();
      throw new IllegalArgumentException(
          "it has no option '%s'; %s"
              .formatted(
                  name,
                  known.length == 0
                      ? "it has none"
                      : Suggestion.among(name, List.of(known), "options")));
    }
  }

  boolean has(String name) {
    if (values.containsKey(name) && !values.get(name).isEmpty()) {
      throw new IllegalArgumentException(
          "the option '%s' has no value; write '%s' alone".formatted(name, name));
    }
    return values.containsKey(name);
  }

  String text(String name, String standard) {
    return values.getOrDefault(name, standard);
  }

  int count(String name, int standard) {
    if (!values.containsKey(name)) {
      return standard;
    }
    try {
      int value = Integer.parseInt(values.get(name).strip());
      if (value >= 1) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Reported below, like numbers out of range.
    }
    throw new IllegalArgumentException(
        "the option '%s' is '%s'; it must be a whole number of at least 1"
            .formatted(name, values.get(name)));
  }
}
