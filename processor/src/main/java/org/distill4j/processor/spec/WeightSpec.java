package org.distill4j.processor.spec;

import java.util.Locale;

/**
 * The weight of a loss.
 *
 * @param value the final weight
 * @param from the initial weight
 * @param epochs the number of epochs the change takes
 * @param after the number of epochs before the change begins
 * @param shape the constant of the ramp from the initial to the final weight
 * @param changes true if the spec lets the weight change
 * @param learned true if the weight is trained
 */
public record WeightSpec(
    double value,
    double from,
    double epochs,
    double after,
    String shape,
    boolean changes,
    boolean learned) {

  /** Creates a weight that is not trained. */
  public WeightSpec(
      double value, double from, double epochs, double after, String shape, boolean changes) {
    this(value, from, epochs, after, shape, changes, false);
  }

  /** Creates a weight that is trained. */
  public static WeightSpec learned(double value) {
    return new WeightSpec(value, value, 0, 0, "LINEAR", false, true);
  }

  /** Creates a constant weight. */
  public static WeightSpec constant(double value) {
    return new WeightSpec(value, value, 0, 0, "LINEAR", false);
  }

  /** Returns true if the spec leaves the weight at 0 all the time. */
  public boolean isZero() {
    return value == 0 && from == 0;
  }

  /** Returns the weight as it appears in a table. */
  public String inWords() {
    if (learned) {
      return "learned, from " + value;
    }
    if (!changes) {
      return Double.toString(value);
    }
    String start = after == 0 ? "" : " after " + after;
    String way = epochs == 0 ? "" : ", " + shape.toLowerCase(Locale.ROOT) + " in " + epochs;
    return from + " to " + value + start + way;
  }
}
