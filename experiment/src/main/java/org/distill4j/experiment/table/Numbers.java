package org.distill4j.experiment.table;

import java.util.Locale;

/** Formats numbers for the cells of tables, in the same way in every locale. */
public final class Numbers {

  private static final double LARGEST_INTEGER = 1e9;

  private Numbers() {}

  /** Formats a fraction as a percentage with one decimal: 0.4267 is "42.7". */
  public static String percent(double fraction) {
    return fixed(100 * fraction, 1);
  }

  /** Formats a difference of fractions as a percentage with its sign: 0.05 is "+5.0". */
  public static String signedPercent(double fraction) {
    return String.format(Locale.ROOT, "%+.1f", 100 * fraction);
  }

  /** Formats a value of a metric: as {@link #percent} if it is a fraction, or with 3 decimals. */
  public static String value(boolean fraction, double value) {
    return fraction ? percent(value) : fixed(value, 3);
  }

  /** Formats a difference between values of a metric, as {@link #value} does, with its sign. */
  public static String signedValue(boolean fraction, double difference) {
    return fraction ? signedPercent(difference) : String.format(Locale.ROOT, "%+.3f", difference);
  }

  /** Formats a number with a fixed number of decimals. */
  public static String fixed(double value, int decimals) {
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }

  /** Formats a count with separators of thousands: 1234 is "1,234". */
  public static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** Formats a number with the fewest digits that identify it: 10.0 is "10", 0.5 is "0.5". */
  public static String plain(double value) {
    return value == Math.rint(value) && Math.abs(value) < LARGEST_INTEGER
        ? fixed(value, 0)
        : Double.toString(value);
  }
}
