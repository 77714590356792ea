package org.distill4j.samples.benchmarks.measure;

import java.util.List;
import java.util.Locale;

/** Comparisons as a table in Markdown. */
public final class ResultTable {

  private static final String HEAD =
      """
      | what | contender | median ms | least ms | CPU ms | quiet rounds | ratio | CPU ratio | peak MB |
      |---|---|---|---|---|---|---|---|---|
      """;

  private ResultTable() {}

  /** The table, and a line for each comparison whose rounds were disturbed. */
  public static String of(List<Comparison> comparisons) {
    StringBuilder table = new StringBuilder(HEAD);
    for (Comparison comparison : comparisons) {
      for (int i = 0; i < comparison.timings().size(); i++) {
        table.append(row(comparison, i));
      }
      if (comparison.floor() > 0) {
        table.append(
            format(
                "| %s | matrix products alone | | | %.1f | | | | |%n",
                comparison.name(), 1e3 * comparison.floor()));
      }
    }
    boolean disturbed =
        comparisons.stream().flatMap(one -> one.timings().stream()).anyMatch(t -> !t.isQuiet());
    if (disturbed) {
      table.append(
          "\nOther processes used the machine: where fewer than three rounds were quiet, times are"
              + " those of all rounds, and CPU time is what to compare.\n");
    }
    return table.toString();
  }

  private static String row(Comparison comparison, int i) {
    Timing timing = comparison.timings().get(i);
    String ratios =
        i == 0 ? format("%.2f | %.2f", comparison.ratio(), comparison.cpuRatio()) : " | ";
    return format(
        "| %s | %s | %.1f | %.1f | %.1f | %d of %d | %s | %s |%n",
        comparison.name(),
        timing.contender(),
        1e3 * timing.wall(),
        1e3 * timing.least(),
        1e3 * timing.cpu(),
        timing.quiet(),
        timing.rounds(),
        ratios,
        comparison.memory().isEmpty() ? "" : format("%.0f", comparison.memory().get(i)));
  }

  private static String format(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
