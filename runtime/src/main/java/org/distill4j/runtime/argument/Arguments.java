package org.distill4j.runtime.argument;

import java.util.Collection;

/** Checks of arguments, and their messages. */
public final class Arguments {

  private Arguments() {}

  /**
   * Requires that an argument is in its range.
   *
   * @param name the name of the argument
   * @param range the range, as the end of a sentence: "at least 1"
   * @throws IllegalArgumentException unless {@code holds}, with name, value and range
   */
  public static void require(String name, Object value, boolean holds, String range) {
    if (!holds) {
      throw new IllegalArgumentException(name + " is " + value + "; it must be " + range);
    }
  }

  /**
   * Returns the exception for an unknown name.
   *
   * @param kind the kind of the thing: "column"
   */
  public static IllegalArgumentException unknown(
      String kind, String name, Collection<String> available) {
    return new IllegalArgumentException(
        "Unknown %s '%s'. Available: %s.".formatted(kind, name, String.join(", ", available)));
  }

  /** Requires a fraction: at least 0 and at most 1. */
  public static void requireFraction(String name, double value) {
    require(name, value, value >= 0 && value <= 1, "between 0 and 1");
  }

  /** Requires a decay or a momentum: at least 0 and below 1. */
  public static void requireBelowOne(String name, double value) {
    require(name, value, value >= 0 && value < 1, "at least 0 and below 1");
  }

  /** Requires a finite number above 0. */
  public static void requirePositive(String name, double value) {
    require(name, value, value > 0 && Double.isFinite(value), "above 0 and finite");
  }

  /** Requires a finite number of at least 0. */
  public static void requireNotNegative(String name, double value) {
    require(name, value, value >= 0 && Double.isFinite(value), "at least 0 and finite");
  }

  /** Requires a count of at least 1. */
  public static void requireAtLeastOne(String name, long value) {
    require(name, value, value >= 1, "at least 1");
  }

  /** Requires a count of at least 0. */
  public static void requireAtLeastZero(String name, long value) {
    require(name, value, value >= 0, "at least 0");
  }
}
