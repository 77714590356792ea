package org.distill4j.experiment.provenance;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Immutable copies of what a file may lack. */
final class Copies {

  private Copies() {}

  /** Returns a text; the empty one if it is missing. */
  static String of(String text) {
    return text == null ? "" : text;
  }

  /** Returns a copy; an empty list if it is missing. */
  static <T> List<T> of(List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }

  /** Returns a copy that keeps its order; an empty map if it is missing. */
  static <V> Map<String, V> of(Map<String, V> map) {
    if (map == null) {
      return Map.of();
    }
    map.values().forEach(Objects::requireNonNull);
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }
}
