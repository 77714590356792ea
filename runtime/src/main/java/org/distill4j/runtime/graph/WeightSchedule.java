package org.distill4j.runtime.graph;

/**
 * What a loss is multiplied by in the course of a training: {@code from} until {@code after} epochs
 * are done, then on the way to {@code value} for {@code epochs}, and {@code value} from then on.
 *
 * @param value the weight at the end, at least 0
 * @param from the weight at the beginning, at least 0
 * @param epochs how long the way takes, at least 0; 0 is a jump
 * @param after when it begins, at least 0, in epochs since the training began
 * @param shape how it goes
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

  /** A weight that does not change. */
  public static WeightSchedule constant(double value) {
    return new WeightSchedule(value, value, 0, 0, Ramp.LINEAR);
  }

  /** The weight when so many epochs are done, fractions included. */
  public double at(double epoch) {
    if (epoch < after) {
      return from;
    }
    if (epoch >= after + epochs) {
      return value;
    }
    return from + (value - from) * shape.progress(epoch - after, epochs);
  }

  /** Whether it is the same in the whole training. */
  public boolean isConstant() {
    return from == value || (epochs == 0 && after == 0);
  }
}
