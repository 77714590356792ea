package org.distill4j.runtime.graph.schedule;

import org.distill4j.runtime.graph.Checks;

/**
 * The weight of a loss in the course of a training: {@code from} for the first {@code after}
 * epochs, then a ramp to {@code value} that takes {@code epochs}, and {@code value} from then on.
 *
 * @param value the weight at the end, at least 0
 * @param from the weight at the beginning, at least 0
 * @param epochs the length of the ramp, at least 0; 0 is a jump
 * @param after the beginning of the ramp, at least 0, in epochs since the training began
 * @param shape the shape of the ramp
 */
public record WeightSchedule(double value, double from, double epochs, double after, Ramp shape) {

  /**
   * Checks every range.
   *
   * @throws IllegalArgumentException if a number is negative or not finite
   */
  public WeightSchedule {
    Checks.atLeast("value", value, 0);
    Checks.atLeast("from", from, 0);
    Checks.atLeast("epochs", epochs, 0);
    Checks.atLeast("after", after, 0);
  }

  /** Returns a constant weight. */
  public static WeightSchedule constant(double value) {
    return new WeightSchedule(value, value, 0, 0, Ramp.LINEAR);
  }

  /** Returns the weight after a number of epochs, which may be a fraction. */
  public double at(double epoch) {
    if (epoch < after) {
      return from;
    }
    if (epoch >= after + epochs) {
      return value;
    }
    return from + (value - from) * shape.progress(epoch - after, epochs);
  }

  /** Returns true if the weight is the same throughout the training. */
  public boolean isConstant() {
    return from == value || (epochs == 0 && after == 0);
  }
}
