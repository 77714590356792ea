package org.distill4j.processor.spec;

import java.util.Locale;

/**
 * What a loss is multiplied by.
 *
 * @param value the weight at the end
 * @param from the weight at the beginning
 * @param epochs how many epochs the change takes
 * @param after how many epochs pass before it
 * @param shape the constant that says how it changes
 * @param changes whether the spec lets it change
 */
public record WeightSpec(
    double value, double from, double epochs, double after, String shape, boolean changes) {

  /** A weight that stays the same. */
  public static WeightSpec constant(double value) {
    return new WeightSpec(value, value, 0, 0, "LINEAR", false);
  }

  /** As it stands in a table. */
  public String inWords() {
    if (!changes) {
      return Double.toString(value);
    }
    String start = after == 0 ? "" : " after " + after;
    String way = epochs == 0 ? "" : ", " + shape.toLowerCase(Locale.ROOT) + " in " + epochs;
    return from + " to " + value + start + way;
  }
}
