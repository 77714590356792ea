package org.distill4j.runtime.loss;

/** Checks of the ranges of hyperparameters. */
public final class Ranges {

  private Ranges() {}

  /**
   * Checks that a hyperparameter is finite and in its range.
   *
   * @param range the range as text, as in "must be above 0"
   */
  public static void check(String name, double value, boolean inside, String range) {
    if (!inside || !Double.isFinite(value)) {
      throw new IllegalArgumentException(name + " must be " + range + ", but is " + text(value));
    }
  }

  private static String text(double value) {
    return value == Math.rint(value) && Math.abs(value) < Integer.MAX_VALUE
        ? String.valueOf((long) value)
        : String.valueOf(value);
  }

  public static void notNegative(String name, double value) {
    check(name, value, value >= 0, "at least 0 and finite");
  }

  public static void temperature(double value) {
    check("temperature", value, value > 0, "above 0 and finite");
  }

  /** Checks that a hyperparameter is above 0 and finite. */
  public static void positive(String name, double value) {
    check(name, value, value > 0, "above 0 and finite");
  }

  /** Checks that a hyperparameter is at least 1. */
  public static void atLeastOne(String name, int value) {
    check(name, value, value >= 1, "at least 1");
  }
}
