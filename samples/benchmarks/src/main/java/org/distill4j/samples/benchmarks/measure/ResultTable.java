package org.distill4j.samples.benchmarks.measure;

import java.util.List;
import org.distill4j.experiment.table.Numbers;
import org.distill4j.experiment.table.Table;

/** Comparisons as a table in Markdown. */
public final class ResultTable {

  private static final List<String> HEAD =
      List.of(
          "what",
          "contender",
          "median ms",
          "least ms",
          "CPU ms",
          "quiet rounds",
          "ratio",
          "CPU ratio",
          "target",
          "peak MB");

  private ResultTable() {}

  /** Returns the head of the table. */
  public static String head() {
    return table().markdown();
  }

  /** Returns a row for each contender; the ratio is distill4j's time divided by that of the row. */
  public static String rows(Comparison comparison) {
    Table table = table();
    for (int i = 0; i < comparison.timings().size(); i++) {
      table.add(row(comparison, i));
    }
    if (comparison.floor() > 0) {
      String floor = milliseconds(comparison.floor());
      table.add(comparison.name(), "matrix products alone", "", "", floor, "", "", "", "", "");
    }
    return table.markdown().substring(head().length());
  }

  private static Table table() {
    return new Table(2, HEAD);
  }

  /** Returns a remark on the times; empty if all rounds were quiet. */
  public static String remark(List<Comparison> comparisons) {
    boolean disturbed =
        comparisons.stream()
            .flatMap(one -> one.timings().stream())
            .anyMatch(t -> !t.hasQuietTimes());
    return disturbed
        ? "\nOther processes used the machine. If fewer than three rounds were quiet, the times are those"
            + " of all rounds; compare CPU times.\n"
        : "";
  }

  private static List<String> row(Comparison comparison, int i) {
    Timing timing = comparison.timings().get(i);
    boolean hasTarget = i == 1 && comparison.target() > 0;
    return List.of(
        comparison.name(),
        timing.contender(),
        milliseconds(timing.wall()),
        milliseconds(timing.least()),
        milliseconds(timing.cpu()),
        "%s of %s".formatted(timing.quiet(), timing.rounds()),
        i == 0 ? "" : Numbers.fixed(comparison.ratios().get(i), 2),
        i == 0 ? "" : Numbers.fixed(comparison.cpuRatios().get(i), 2),
        hasTarget ? Numbers.fixed(comparison.target(), 2) : "",
        comparison.memory().isEmpty() ? "" : Numbers.fixed(comparison.memory().get(i), 0));
  }

  private static String milliseconds(double seconds) {
    double milliseconds = 1e3 * seconds;
    return Numbers.fixed(milliseconds, milliseconds < 1 ? 4 : milliseconds < 100 ? 2 : 0);
  }
}
