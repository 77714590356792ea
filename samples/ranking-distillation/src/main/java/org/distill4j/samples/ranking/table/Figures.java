package org.distill4j.samples.ranking.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.distill4j.experiment.Results;
import org.distill4j.experiment.chart.Charts;
import org.distill4j.experiment.statistics.Interval;
import org.distill4j.samples.ranking.experiment.RankingTrials;

/** Draws Acc@1 of rows of a table, with 95 % intervals over videos. */
final class Figures {

  private static final String ACCURACY = "Acc@1, percent";
  private static final double PERCENT = 100;

  private final Results results;
  private final String title;
  private final Path file;

  Figures(Results results, String title, Path file) {
    this.results = results;
    this.title = title;
    this.file = file;
  }

  /** Draws a bar for each row. */
  void bars(List<Row> rows) throws IOException {
    List<Charts.Bar> bars = new ArrayList<>();
    double least = PERCENT;
    for (Row row : rows) {
      Interval interval = results.score(row.trial().title());
      bars.add(new Charts.Bar(row.label(), height(interval), error(interval)));
      least = Math.min(least, PERCENT * interval.low());
    }
    Charts.bars(
        new Charts.Axes(title, "", ACCURACY), bars, Math.max(0, Math.floor(least) - 1), file);
  }

  /** Draws a line for each scheme, and one for the teachers if there are several. */
  void lines(String x, List<Row> rows, ToDoubleFunction<Row> position) throws IOException {
    Map<String, List<Row>> byScheme = new LinkedHashMap<>();
    rows.forEach(
        row ->
            byScheme
                .computeIfAbsent(row.trial().distillation().title(), key -> new ArrayList<>())
                .add(row));
    List<Row> first = byScheme.values().iterator().next();
    List<Charts.Line> lines = new ArrayList<>();
    byScheme.forEach((name, own) -> lines.add(line(name, own, position, Figures::student)));
    lines.add(line("undistilled", first, position, row -> row.bases().get(0).title()));
    if (first.stream().map(Figures::teacher).distinct().count() > 1) {
      lines.add(line("teacher", first, position, Figures::teacher));
    }
    Charts.lines(new Charts.Axes(title, x, ACCURACY), lines, true, file);
  }

  private static String student(Row row) {
    return row.trial().title();
  }

  private static String teacher(Row row) {
    return RankingTrials.teacherTitle(row.trial());
  }

  /** Selects the title of a trial that belongs to a row. */
  private interface Model {
    String of(Row row);
  }

  private Charts.Line line(
      String name, List<Row> rows, ToDoubleFunction<Row> position, Model model) {
    List<Interval> intervals = rows.stream().map(row -> results.score(model.of(row))).toList();
    return new Charts.Line(
        name,
        rows.stream().map(position::applyAsDouble).toList(),
        intervals.stream().map(Figures::height).toList(),
        Optional.of(intervals.stream().map(Figures::error).toList()));
  }

  private static double height(Interval interval) {
    return PERCENT * interval.mean();
  }

  private static double error(Interval interval) {
    return PERCENT * (interval.high() - interval.low()) / 2;
  }
}
