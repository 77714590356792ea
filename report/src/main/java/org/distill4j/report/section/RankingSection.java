package org.distill4j.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.distill4j.experiment.statistics.Interval;
import org.distill4j.experiment.table.Numbers;
import org.distill4j.report.chart.Curve;
import org.distill4j.report.chart.LineChart;
import org.distill4j.report.html.Html;
import org.distill4j.report.html.HtmlTable;
import org.distill4j.report.measure.RankQuality;
import org.distill4j.report.study.ReportTrial;

/** The quality of the rankings. */
public final class RankingSection {

  private static final int MOST = 20;
  private static final List<Integer> COLUMNS = List.of(1, 3, 5, 10);

  private RankingSection() {}

  /** Writes the section, if answers are ranked. */
  public static void write(ReportContext context) {
    List<ReportTrial> trials = context.ranked();
    if (trials.isEmpty()) {
      return;
    }
    int classes = context.study().heldOut().orElseThrow().classes();
    int most = Math.min(MOST, classes);
    Html html = context.page().begin("ranking", "Ranking quality");
    html.line(
        "p",
        "The best correct answer by its place among all %s answers."
            .formatted(Numbers.count(classes)));
    List<Integer> columns = COLUMNS.stream().filter(k -> k <= classes).toList();
    table(context, html, trials, columns);
    List<Double> x = IntStream.rangeClosed(1, most).mapToObj(k -> (double) k).toList();
    List<Curve> curves =
        trials.stream()
            .map(
                trial ->
                    new Curve(
                        trial.title(),
                        trial.number(),
                        false,
                        RankQuality.hits(trial.runs(), most).stream()
                            .map(hits -> 100 * hits)
                            .toList()))
            .toList();
    html.open("div", "class", "charts");
    new LineChart("examples with a correct answer among the best k (%)", "k", x, curves)
        .write(context.page(), html);
    html.closeLine();
    context.page().end();
  }

  private static void table(
      ReportContext context, Html html, List<ReportTrial> trials, List<Integer> columns) {
    List<String> head = new ArrayList<>(List.of("trial", "mean reciprocal rank", "median rank"));
    columns.forEach(k -> head.add("correct among the best %s (%%)".formatted(k)));
    HtmlTable table = new HtmlTable(html, "Places of the best correct answers", head);
    for (ReportTrial trial : trials) {
      Interval reciprocal = context.study().interval(RankQuality.reciprocal(trial.runs()));
      List<Double> hits = RankQuality.hits(trial.runs(), columns.get(columns.size() - 1));
      table
          .begin(trial.number(), it -> ReportContext.name(it, trial))
          .cell(Numbers.fixed(reciprocal.mean(), 3), reciprocal.range(false))
          .cell(Numbers.count(RankQuality.median(trial.runs())));
      columns.forEach(k -> table.cell(Numbers.percent(hits.get(k - 1))));
      table.endRow();
    }
    table.end();
  }
}
