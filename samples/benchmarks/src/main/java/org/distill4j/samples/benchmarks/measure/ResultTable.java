package org.distill4j.samples.benchmarks.measure;

import java.util.List;
import java.util.Locale;

/** Comparisons as a table in Markdown. */
public final class ResultTable {

  private static final String HEAD =
      """
      | what | contender | median ms | least ms | CPU ms | quiet rounds | ratio | CPU ratio | target | peak MB |
      |---|---|---|---|---|---|---|---|---|---|
      """;

  private ResultTable() {}

  /** The head of the table. */
  public static String head() {
    return HEAD;
  }

  /** A row for each contender: the ratio is distill4j's time by that of the row. */
  public static String rows(Comparison comparison) {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < comparison.timings().size(); i++) {
      rows.append(row(comparison, i));
    }
    if (comparison.floor() > 0) {
      rows.append(
          format(
              "| %s | matrix products alone | | | %s | | | | | |%n",
              comparison.name(), milliseconds(comparison.floor())));
    }
    return rows.toString();
  }

  /** What to know about the times; empty where all rounds were quiet. */
  public static String remark(List<Comparison> comparisons) {
    boolean disturbed =
        comparisons.stream()
            .flatMap(one -> one.timings().stream())
            .anyMatch(t -> !t.hasQuietTimes());
    return disturbed
        ? "\nOther processes used the machine: where fewer than three rounds were quiet, times are"
            + " those of all rounds, and CPU time is what to compare.\n"
        : "";
  }

  private static String row(Comparison comparison, int i) {
    Timing timing = comparison.timings().get(i);
    String ratios =
        i == 0
            ? " | "
            : format("%.2f | %.2f", comparison.ratios().get(i), comparison.cpuRatios().get(i));
    return format(
        "| %s | %s | %s | %s | %s | %d of %d | %s | %s | %s |%n",
        comparison.name(),
        timing.contender(),
        milliseconds(timing.wall()),
        milliseconds(timing.least()),
        milliseconds(timing.cpu()),
        timing.quiet(),
        timing.rounds(),
        ratios,
        i == 1 && comparison.target() > 0 ? format("%.2f", comparison.target()) : "",
        comparison.memory().isEmpty() ? "" : format("%.0f", comparison.memory().get(i)));
  }

  private static String milliseconds(double seconds) {
    double milliseconds = 1e3 * seconds;
    return format(milliseconds < 1 ? "%.4f" : milliseconds < 100 ? "%.2f" : "%.0f", milliseconds);
  }

  private static String format(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
