package org.distill4j.runtime.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Results as a table of plain text. */
public final class ResultTable {

  private static final List<String> HEAD =
      List.of("model", "parameters", "Acc@1", "Hit@5", "nDCG@5", "seconds");
  private static final String GAP = "  ";

  private ResultTable() {}

  /**
   * The table, one line for the head and one for each model, each ending in a line feed. Metrics
   * are in percent.
   */
  public static String of(List<ResultRow> rows) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(HEAD);
    rows.forEach(row -> lines.add(cells(row)));
    int[] widths = new int[HEAD.size()];
    for (List<String> line : lines) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], line.get(i).length());
      }
    }
    return lines.stream().map(line -> line(line, widths)).collect(Collectors.joining());
  }

  private static List<String> cells(ResultRow row) {
    return List.of(
        row.model(),
        String.format(Locale.ROOT, "%,d", row.parameters()),
        percent(row.metrics().accuracy()),
        percent(row.metrics().hitAt5()),
        percent(row.metrics().ndcgAt5()),
        String.format(Locale.ROOT, "%.1f", row.seconds()));
  }

  private static String percent(double part) {
    return String.format(Locale.ROOT, "%.1f", 100 * part);
  }

  /** The name to the left, numbers to the right. */
  private static String line(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder(cells.get(0));
    line.append(" ".repeat(widths[0] - cells.get(0).length()));
    for (int i = 1; i < widths.length; i++) {
      line.append(GAP).append(" ".repeat(widths[i] - cells.get(i).length())).append(cells.get(i));
    }
    return line.append('\n').toString();
  }
}
