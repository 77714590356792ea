package org.distill4j.samples.cli.help;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.stream.Collectors;

/** Formats default values for the help. */
public final class Default {

  private Default() {}

  /** Formats a value: numbers without an exponent, lists separated by commas. */
  public static String text(Object value) {
    if (value instanceof Collection<?> list) {
      return list.stream().map(Default::text).collect(Collectors.joining(","));
    }
    return value instanceof Double number
        ? BigDecimal.valueOf(number).stripTrailingZeros().toPlainString()
        : String.valueOf(value);
  }

  /**
   * Formats a value that depends on other options: {@code 20 (WordNet), 10 (videos)}, or the value
   * alone if it is the same everywhere.
   *
   * @param values the value of each case by the name of the case, in their order
   */
  public static String text(Map<String, ?> values) {
    return new HashSet<>(values.values()).size() == 1
        ? text(values.values().iterator().next())
        : values.entrySet().stream()
            .map(value -> "%s (%s)".formatted(text(value.getValue()), value.getKey()))
            .collect(Collectors.joining(", "));
  }
}
