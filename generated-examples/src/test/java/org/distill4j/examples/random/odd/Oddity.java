package org.distill4j.examples.random.odd;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A change of a spec.
 *
 * @param name its name, for failure messages
 * @param isValid true if the spec stays valid and keeps its parameters
 * @param changes the new text of places
 */
record Oddity(String name, boolean isValid, Map<String, String> changes) {

  static Oddity valid(String name, String... changes) {
    return new Oddity(name, true, map(changes));
  }

  static Oddity wrong(String name, String... changes) {
    return new Oddity(name, false, map(changes));
  }

  private static Map<String, String> map(String[] changes) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < changes.length; i += 2) {
      map.put(changes[i], changes[i + 1]);
    }
    return map;
  }

  /** Returns true if a spec has none of its changes and is plain where it replaces text. */
  boolean fits(OddSpec spec) {
    return !spec.story().contains(name) && spec.isPlainAt(changes);
  }

  OddSpec applyTo(OddSpec spec) {
    return spec.with(name, isValid, changes);
  }
}
