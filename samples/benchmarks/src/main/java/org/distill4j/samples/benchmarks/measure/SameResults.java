package org.distill4j.samples.benchmarks.measure;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Checks before any timing that all contenders compute the same. */
public final class SameResults {

  /** The tolerance for rounding in sums of some thousand numbers in single precision. */
  public static final double TOLERANCE = 1e-4;

  /** A result this short, relative to the longest, is zero except for rounding. */
  private static final double ZERO = 1e-6;

  private SameResults() {}

  /** Calls {@link #check(List, double)} with {@link #TOLERANCE}. */
  public static void check(List<Work> contenders) {
    check(contenders, TOLERANCE);
  }

  /**
   * Compares the results of the first contender with those of every other.
   *
   * @param tolerance the length of the difference of two results relative to the length of one
   * @throws IllegalStateException if they differ by more
   */
  public static void check(List<Work> contenders, double tolerance) {
    Map<String, float[]> first = contenders.get(0).results().get();
    double zero = ZERO * first.values().stream().mapToDouble(SameResults::length).max().orElse(0);
    for (Work other : contenders.subList(1, contenders.size())) {
      Map<String, float[]> results = other.results().get();
      if (!first.keySet().equals(results.keySet())) {
        throw new IllegalStateException(
            "results %s of %s against %s"
                .formatted(results.keySet(), other.name(), first.keySet()));
      }
      first.forEach(
          (name, values) -> {
            double bound = Math.max(zero, tolerance * length(values));
            check(name, other.name(), values, results.get(name), bound);
          });
    }
  }

  private static double length(float[] values) {
    double square = 0;
    for (float value : values) {
      square += (double) value * value;
    }
    return Math.sqrt(square);
  }

  private static void check(
      String name, String contender, float[] one, float[] other, double bound) {
    if (one.length != other.length) {
      throw new IllegalStateException(
          "The contenders compute different results: %s has %s elements, in %s %s"
              .formatted(name, one.length, contender, other.length));
    }
    double square = 0;
    for (int i = 0; i < one.length; i++) {
      square += Math.pow((double) one[i] - other[i], 2);
    }
    // Negated, so that NaN does not pass.
    if (!(Math.sqrt(square) <= bound)) {
      throw new IllegalStateException(
          String.format(
              Locale.ROOT,
              "The contenders compute different results: %s of %s differs by %.1e, its length is %.1e",
              name,
              contender,
              Math.sqrt(square),
              length(one)));
    }
  }
}
