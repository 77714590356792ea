package org.distill4j.samples.cli.ranking;

import java.util.Locale;

/** Parses the value of a hyperparameter: a number, or true or false for a flag. */
final class SettingValue {

  private SettingValue() {}

  /**
   * Returns a value as a number: 1 for true, 0 for false.
   *
   * @throws NumberFormatException if it is neither
   */
  static double of(String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "true" -> 1;
      case "false" -> 0;
      default -> Double.parseDouble(text);
    };
  }
}
