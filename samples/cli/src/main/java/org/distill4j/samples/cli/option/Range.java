package org.distill4j.samples.cli.option;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Checks option values against their ranges, before any work is done. Null means not given. */
public final class Range {

  private Range() {}

  /**
   * Checks a value.
   *
   * @param holds true if the value is in its range
   * @param range the range in words
   * @throws ParameterException if the value is out of its range
   */
  public static void require(
      CommandLine command, boolean holds, String option, String range, Number value) {
    if (!holds) {
      throw new ParameterException(
          command, "%s must be %s, but is %s".formatted(option, range, value));
    }
  }

  /** Checks that a count is not below a minimum. */
  public static void requireAtLeast(
      CommandLine command, String option, int minimum, Integer value) {
    boolean holds = value == null || value >= minimum;
    require(command, holds, option, "at least " + minimum, value);
  }

  /** Checks that a count is not below a minimum or above a maximum. */
  public static void requireBetween(
      CommandLine command, String option, int minimum, int maximum, Integer value) {
    requireAtLeast(command, option, minimum, value);
    require(command, value == null || value <= maximum, option, "at most " + maximum, value);
  }

  /** Checks that a number is finite and above zero. */
  public static void requirePositive(CommandLine command, String option, Double value) {
    boolean holds = value == null || (value > 0 && Double.isFinite(value));
    require(command, holds, option, "above 0" + finite(value), value);
  }

  /** Checks that a number is finite and not negative. */
  public static void requireNotNegative(CommandLine command, String option, Double value) {
    boolean holds = value == null || (value >= 0 && Double.isFinite(value));
    require(command, holds, option, "at least 0" + finite(value), value);
  }

  private static String finite(Double value) {
    return value == null || Double.isFinite(value) ? "" : " and finite";
  }

  /** Checks that a fraction is above zero and at most one. */
  public static void requireFraction(CommandLine command, String option, Double value) {
    boolean holds = value == null || (value > 0 && value <= 1);
    require(command, holds, option, "above 0 and at most 1", value);
  }
}
