package org.distill4j.runtime.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.distill4j.runtime.evaluation.Metric;

/** Results as a table of plain text. */
public final class ResultTable {

  private static final String GAP = "  ";

  private ResultTable() {}

  /**
   * Returns the table: a header, and a line for each model, each ending in a line feed. The columns
   * are the metrics of the first row, in percent.
   *
   * @param rows the models, at least one, with the same metrics
   */
  public static String of(List<ResultRow> rows) {
    List<Metric> metrics = List.copyOf(rows.get(0).metrics().values().keySet());
    List<List<String>> lines = new ArrayList<>();
    lines.add(header(metrics));
    rows.forEach(row -> lines.add(cells(row, metrics)));
    int[] widths = new int[lines.get(0).size()];
    for (List<String> line : lines) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], line.get(i).length());
      }
    }
    return lines.stream().map(line -> line(line, widths)).collect(Collectors.joining());
  }

  private static List<String> header(List<Metric> metrics) {
    List<String> header = new ArrayList<>(List.of("model", "parameters"));
    metrics.forEach(metric -> header.add(metric.title()));
    header.add("seconds");
    return header;
  }

  private static List<String> cells(ResultRow row, List<Metric> metrics) {
    List<String> cells = new ArrayList<>();
    cells.add(row.model());
    cells.add(String.format(Locale.ROOT, "%,d", row.parameters()));
    metrics.forEach(metric -> cells.add(percent(row.metrics().of(metric))));
    cells.add(String.format(Locale.ROOT, "%.1f", row.seconds()));
    return cells;
  }

  private static String percent(double part) {
    return String.format(Locale.ROOT, "%.1f", 100 * part);
  }

  /** Aligns the model to the left and numbers to the right. */
  private static String line(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder(cells.get(0));
    line.append(" ".repeat(widths[0] - cells.get(0).length()));
    for (int i = 1; i < widths.length; i++) {
      line.append(GAP).append(" ".repeat(widths[i] - cells.get(i).length())).append(cells.get(i));
    }
    return line.append('\n').toString();
  }
}
