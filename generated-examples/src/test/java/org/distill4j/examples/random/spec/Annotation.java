package org.distill4j.examples.random.spec;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An annotation as written.
 *
 * @param name its simple name
 * @param values the text of each element written
 */
public record Annotation(String name, Map<String, String> values) {

  /** No annotation. */
  public static final Annotation NONE = of("");

  public Annotation {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  public static Annotation of(String name) {
    return new Annotation(name, Map.of());
  }

  /** Returns an annotation with the element {@code value}. */
  public static Annotation of(String name, String value) {
    return new Annotation(name, Map.of("value", value));
  }

  /** Returns text as a Java literal. */
  public static String literal(String text) {
    return '"' + text + '"';
  }

  public Annotation with(String element, String value) {
    Map<String, String> changed = new LinkedHashMap<>(values);
    changed.put(element, value);
    return new Annotation(name, changed);
  }

  @Override
  public String toString() {
    if (values.isEmpty()) {
      return name.isEmpty() ? "" : "@" + name;
    }
    return values.entrySet().stream()
        .map(entry -> entry.getKey() + " = " + entry.getValue())
        .collect(Collectors.joining(", ", "@" + name + "(", ")"));
  }
}
