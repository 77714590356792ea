package org.distill4j.experiment.report;

import java.util.ArrayList;
import java.util.List;
import org.distill4j.experiment.table.Numbers;
import org.distill4j.experiment.table.Table;
import org.distill4j.runtime.evaluation.Metric;

/** Results as a table of plain text. */
public final class ResultTable {

  private ResultTable() {}

  /**
   * Returns the table: a header, and a line for each model, each ending in a line feed. The columns
   * are the metrics of the first row, in percent.
   *
   * @param rows the models, at least one, with the same metrics
   */
  public static String of(List<ResultRow> rows) {
    List<Metric> metrics = List.copyOf(rows.get(0).metrics().values().keySet());
    Table table = new Table(header(metrics));
    rows.forEach(row -> table.add(cells(row, metrics)));
    return table.toString();
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
    cells.add(Numbers.count(row.parameters()));
    metrics.forEach(
        metric -> cells.add(Numbers.value(metric.isFraction(), row.metrics().of(metric))));
    cells.add(Numbers.fixed(row.seconds(), 1));
    return cells;
  }
}
