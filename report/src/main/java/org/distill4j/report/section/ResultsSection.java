package org.distill4j.report.section;

import java.util.ArrayList;
import java.util.List;
import org.distill4j.experiment.statistics.Interval;
import org.distill4j.experiment.statistics.Summary;
import org.distill4j.experiment.table.Numbers;
import org.distill4j.report.chart.IntervalBar;
import org.distill4j.report.html.Html;
import org.distill4j.report.html.HtmlTable;
import org.distill4j.report.study.ReportTrial;
import org.distill4j.runtime.evaluation.Metric;

/** Teacher, student and distilled students side by side. */
public final class ResultsSection {

  private static final double TOLERANCE = 5e-4;

  private ResultsSection() {}

  /** Writes the section. */
  public static void write(ReportContext context) {
    Html html = context.page().begin("results", "Results");
    if (!context.study().metric().isGreaterBetter()) {
      html.line("p", "Less is better: %s.".formatted(context.study().metric().title()));
    }
    main(context, html);
    others(context, html);
    context.page().end();
  }

  private static void main(ReportContext context, Html html) {
    var results = context.study().results();
    IntervalBar bars =
        new IntervalBar(
            context.trials().stream().map(trial -> results.score(trial.title())).toList());
    List<String> head =
        new ArrayList<>(
            List.of(
                "trial",
                context.metricTitle(),
                "interval on %s\u00a0to\u00a0%s"
                    .formatted(context.value(bars.low()), context.value(bars.high()))));
    String points = context.study().metric().isFraction() ? " (points)" : "";
    context.base().ifPresent(base -> head.add("difference from " + base.title() + points));
    head.addAll(List.of("network", "parameters", "seeds", "seconds"));
    HtmlTable table =
        new HtmlTable(
            html, "Held-out examples, mean over seeds, with 95 % bootstrap intervals", head);
    for (ReportTrial trial : context.trials()) {
      Interval score = results.score(trial.title());
      table
          .begin(trial.number(), it -> ReportContext.name(it, trial))
          .cell(context.value(score.mean()), context.range(score))
          .cell(bars.picture(score, trial.number()));
      context.base().ifPresent(base -> difference(context, table, trial, base));
      table
          .cell(trial.role().title())
          .cell(Numbers.count(trial.first().parameters()))
          .cell(Integer.toString(trial.runs().size()))
          .cell(Numbers.fixed(results.seconds(trial.title()), 1))
          .endRow();
    }
    table.end();
  }

  private static void difference(
      ReportContext context, HtmlTable table, ReportTrial trial, ReportTrial base) {
    if (trial.equals(base)) {
      table.cell("\u2013");
      return;
    }
    List<String> cells = context.study().results().differenceCells(trial.title(), base.title());
    table.cell(cells.get(0), cells.get(1));
  }

  /** Writes all metrics, with their deviation over the seeds. */
  private static void others(ReportContext context, Html html) {
    List<Metric> metrics = context.study().metrics();
    List<String> head = new ArrayList<>(List.of("trial"));
    metrics.forEach(metric -> head.add(metric.title() + (metric.isFraction() ? " (%)" : "")));
    HtmlTable table =
        new HtmlTable(html, "All metrics, mean and standard deviation over seeds", head);
    for (ReportTrial trial : context.trials()) {
      table.begin(trial.number(), it -> ReportContext.name(it, trial));
      for (Metric metric : metrics) {
        Summary summary = context.study().results().overSeeds(trial.title(), metric);
        String mean = Numbers.value(metric.isFraction(), summary.mean());
        if (trial.runs().size() > 1) {
          table.cell(
              mean, "\u00b1 " + Numbers.value(metric.isFraction(), summary.standardDeviation()));
        } else {
          table.cell(mean);
        }
      }
      table.endRow();
    }
    table.end();
    if (differs(context)) {
      html.line(
          "p",
          "The first table has the mean over examples, this one over all of their labels.",
          "class",
          "data");
    }
  }

  /** Returns true if the mean of the main metric over examples is not the metric itself. */
  private static boolean differs(ReportContext context) {
    var results = context.study().results();
    Metric metric = context.study().metric();
    return context.study().metrics().contains(metric)
        && context.trials().stream()
            .map(ReportTrial::title)
            .anyMatch(
                it ->
                    Math.abs(results.score(it).mean() - results.overSeeds(it, metric).mean())
                        > TOLERANCE);
  }
}
