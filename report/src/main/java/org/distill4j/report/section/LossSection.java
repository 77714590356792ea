package org.distill4j.report.section;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.distill4j.experiment.provenance.EpochCourse;
import org.distill4j.experiment.provenance.RunProvenance;
import org.distill4j.experiment.provenance.TrainingCourse;
import org.distill4j.experiment.store.EpochLosses;
import org.distill4j.experiment.store.Run;
import org.distill4j.experiment.table.Numbers;
import org.distill4j.report.chart.Curve;
import org.distill4j.report.chart.LineChart;
import org.distill4j.report.html.Html;
import org.distill4j.report.html.HtmlTable;
import org.distill4j.report.study.ReportTrial;
import org.distill4j.runtime.evaluation.Metric;

/** The losses of each epoch by name, and the metrics of the validation. */
public final class LossSection {

  private static final int MOST_ROWS = 12;

  private LossSection() {}

  /** Writes the section, if the losses of a run were kept. */
  public static void write(ReportContext context) {
    int epochs =
        context.trials().stream()
            .flatMap(trial -> trial.runs().stream())
            .mapToInt(run -> run.losses().size())
            .max()
            .orElse(0);
    if (epochs == 0) {
      return;
    }
    Html html = context.page().begin("losses", "Losses");
    List<LineChart> charts = charts(context, epochs);
    boolean dashed =
        charts.stream().flatMap(it -> it.curves().stream()).anyMatch(curve -> curve.dashed());
    html.line(
        "p",
        "Each loss without its weight, mean over seeds, while the network was trained."
            + (dashed ? " Dashed: held-out or validation examples, after the epoch." : ""));
    html.open("div", "class", "charts");
    charts.forEach(chart -> chart.write(context.page(), html));
    html.closeLine();
    html.open("details").line("summary", "The numbers of these curves");
    charts.forEach(chart -> table(chart, html));
    html.closeLine();
    context.page().end();
  }

  private static List<LineChart> charts(ReportContext context, int epochs) {
    List<Double> x = IntStream.rangeClosed(1, epochs).mapToObj(i -> (double) i).toList();
    List<LineChart> charts = new ArrayList<>();
    for (String name : names(context)) {
      List<Curve> curves = new ArrayList<>();
      for (ReportTrial trial : context.trials()) {
        curve(trial, trial.title() + ", training", false, epochs, it -> it.training().get(name))
            .ifPresent(curves::add);
        curve(trial, trial.title() + ", held out", true, epochs, it -> it.validation().get(name))
            .ifPresent(curves::add);
      }
      charts.add(new LineChart("loss \u201c" + name + "\u201d", "epoch", x, curves).trimmed());
    }
    validation(context, x).ifPresent(charts::add);
    return charts;
  }

  private static Set<String> names(ReportContext context) {
    Set<String> names = new LinkedHashSet<>();
    context.trials().stream()
        .flatMap(trial -> trial.runs().stream())
        .flatMap(run -> run.losses().stream())
        .forEach(
            epoch -> {
              names.addAll(epoch.training().keySet());
              names.addAll(epoch.validation().keySet());
            });
    return names;
  }

  private static Optional<Curve> curve(
      ReportTrial trial,
      String title,
      boolean dashed,
      int epochs,
      Function<EpochLosses, Double> value) {
    List<Double> values = new ArrayList<>();
    for (int i = 0; i < epochs; i++) {
      values.add(mean(trial.runs(), i, value));
    }
    return values.stream().allMatch(Objects::isNull)
        ? Optional.empty()
        : Optional.of(new Curve(title, trial.number(), dashed, values));
  }

  /** Returns the mean over the runs that have this epoch; null if there are none. */
  private static Double mean(List<Run> runs, int epoch, Function<EpochLosses, Double> value) {
    List<Double> values =
        runs.stream()
            .filter(run -> run.losses().size() > epoch)
            .map(run -> value.apply(run.losses().get(epoch)))
            .filter(it -> it != null && Double.isFinite(it))
            .toList();
    return values.isEmpty()
        ? null
        : (Double) values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }

  /** Returns the main metric of the validation, of the first run of each trial. */
  private static Optional<LineChart> validation(ReportContext context, List<Double> x) {
    Metric metric = context.study().metric();
    double scale = metric.isFraction() ? 100 : 1;
    List<Curve> curves = new ArrayList<>();
    for (ReportTrial trial : context.trials()) {
      List<EpochCourse> epochs =
          trial
              .provenance()
              .flatMap(RunProvenance::training)
              .map(TrainingCourse::epochs)
              .orElse(List.of());
      List<Double> values = new ArrayList<>();
      for (int i = 0; i < x.size(); i++) {
        Map<String, Double> metrics = i < epochs.size() ? epochs.get(i).validation() : Map.of();
        Double value = metrics.get(metric.id());
        values.add(value == null ? null : (Double) (scale * value));
      }
      if (!values.stream().allMatch(Objects::isNull)) {
        curves.add(new Curve(trial.title() + ", validation", trial.number(), true, values));
      }
    }
    return curves.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new LineChart(context.metricTitle() + " of the validation", "epoch", x, curves)
                .trimmed());
  }

  /** Writes the numbers of a chart: at most a dozen positions, the last among them. */
  static void table(LineChart chart, Html html) {
    List<String> head = new ArrayList<>(List.of("curve"));
    int count = Math.min(MOST_ROWS, chart.x().size());
    int[] places =
        IntStream.range(0, count)
            .map(i -> count == 1 ? 0 : (int) ((long) i * (chart.x().size() - 1) / (count - 1)))
            .toArray();
    for (int place : places) {
      head.add(chart.xLabel() + " " + Numbers.plain(chart.x().get(place)));
    }
    HtmlTable table = new HtmlTable(html, chart.title(), head);
    for (Curve curve : chart.curves()) {
      table.begin(curve.trial(), it -> it.text(curve.name()));
      for (int place : places) {
        Double value = curve.values().get(place);
        table.cell(value == null ? "" : Numbers.fixed(value, 3));
      }
      table.endRow();
    }
    table.end();
  }
}
