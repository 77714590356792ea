package org.distill4j.runtime.ranking.pair;

/** Checks of the settings of margin rules. */
final class RuleRanges {

  private RuleRanges() {}

  static void requireNotNegative(String name, double value) {
    if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(name + " must be at least 0 and finite, but is " + value);
    }
  }

  static void requirePositive(String name, double value) {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(name + " must be above 0 and finite, but is " + value);
    }
  }
}
