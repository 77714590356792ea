package org.distill4j.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A linear axis from values to places.
 *
 * @param low the least value
 * @param high the greatest value, above {@code low}
 * @param from the place of the least value
 * @param to the place of the greatest value
 */
record Scale(double low, double high, double from, double to) {

  private static final double LARGE = 1e3;
  private static final double LARGEST = 1e6;

  /** Returns an axis over a range, which is widened if it is empty. */
  static Scale of(double low, double high, double from, double to) {
    if (!(high > low)) {
      double wider = low == 0 ? 1 : Math.abs(low) / 2;
      return new Scale(low - wider, low + wider, from, to);
    }
    return new Scale(low, high, from, to);
  }

  /** Returns an axis whose ends are round numbers. */
  static Scale round(double low, double high, double from, double to) {
    Scale exact = of(low, high, from, to);
    double step = exact.step(4);
    return new Scale(
        Math.floor(exact.low / step) * step, Math.ceil(exact.high / step) * step, from, to);
  }

  /** Returns the place of a value. */
  double at(double value) {
    return from + (value - low) / (high - low) * (to - from);
  }

  /** Returns round values, about as many as are wanted. */
  List<Double> ticks(int wanted) {
    return ticks(step(wanted));
  }

  /** Returns round whole numbers, at most about as many as are wanted. */
  List<Double> wholeTicks(int wanted) {
    return ticks(Math.max(1, step(wanted)));
  }

  private List<Double> ticks(double step) {
    List<Double> ticks = new ArrayList<>();
    for (long i = (long) Math.ceil(low / step - 1e-9); i * step <= high + step * 1e-9; i++) {
      ticks.add(i * step);
    }
    return ticks;
  }

  /** Returns a step of 1, 2 or 5 times a power of ten. */
  private double step(int wanted) {
    double rough = (high - low) / wanted;
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    for (double factor : new double[] {1, 2, 5}) {
      if (rough <= factor * power * 1.0001) {
        return factor * power;
      }
    }
    return 10 * power;
  }

  /** Formats a value of an axis. */
  static String label(double value) {
    if (Math.abs(value) >= LARGE) {
      boolean whole = value == Math.rint(value) && Math.abs(value) < LARGEST;
      return String.format(Locale.ROOT, whole ? "%,.0f" : "%.3g", value);
    }
    String text = String.format(Locale.ROOT, "%.6g", value);
    return text.contains(".") ? text.replaceAll("\\.?0+(e|$)", "$1") : text;
  }

  /** Formats a place. */
  static String place(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
