package org.distill4j.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.distill4j.experiment.data.HeldOut;
import org.distill4j.experiment.table.Numbers;
import org.distill4j.report.chart.ReliabilityChart;
import org.distill4j.report.html.Html;
import org.distill4j.report.html.HtmlTable;
import org.distill4j.report.measure.Calibration;
import org.distill4j.report.study.ReportTrial;

/** The confidence of networks against their accuracy. */
public final class CalibrationSection {

  private static final int MOST_CHARTS = 12;

  private CalibrationSection() {}

  /** Writes the section, if answers are ranked. */
  public static void write(ReportContext context) {
    List<ReportTrial> trials = context.ranked();
    if (trials.isEmpty()) {
      return;
    }
    HeldOut heldOut = context.study().heldOut().orElseThrow();
    List<Calibration> all = trials.stream().map(it -> Calibration.of(heldOut, it.runs())).toList();
    Html html = context.page().begin("calibration", "Calibration");
    html.line(
        "p",
        "Confidence is the probability of the best answer, by softmax of the scores. A calibrated"
            + " network is right as often as it is confident: its bars end at the diagonal. Losses"
            + " that compare ranks alone do not aim at this.");
    HtmlTable table =
        new HtmlTable(
            html,
            "Confidence and accuracy of the best answers",
            List.of(
                "trial",
                "calibration error (%)",
                "mean confidence (%)",
                "accuracy (%)",
                "overconfidence (%)"));
    for (int i = 0; i < trials.size(); i++) {
      ReportTrial trial = trials.get(i);
      Calibration calibration = all.get(i);
      table
          .begin(trial.number(), it -> ReportContext.name(it, trial))
          .cell(Numbers.percent(calibration.error()))
          .cell(Numbers.percent(calibration.confidence()))
          .cell(Numbers.percent(calibration.accuracy()))
          .cell(Numbers.signedPercent(calibration.confidence() - calibration.accuracy()))
          .endRow();
    }
    table.end();
    html.open("div", "class", "small charts");
    for (int i = 0; i < Math.min(MOST_CHARTS, trials.size()); i++) {
      picture(html, trials.get(i), all.get(i));
    }
    html.closeLine();
    bins(html, trials, all);
    context.page().end();
  }

  private static void picture(Html html, ReportTrial trial, Calibration calibration) {
    html.open("figure", "data-trial", Integer.toString(trial.number()));
    html.open("figcaption");
    ReportContext.name(html, trial);
    html.closeLine();
    html.add(ReliabilityChart.picture(trial.title(), calibration, trial.number()));
    html.closeLine();
  }

  private static void bins(Html html, List<ReportTrial> trials, List<Calibration> all) {
    html.open("details").line("summary", "The numbers of these charts");
    List<String> head = new ArrayList<>(List.of("trial"));
    int bins = all.get(0).bins().size();
    int[] used =
        IntStream.range(0, bins)
            .filter(bin -> all.stream().anyMatch(it -> it.bins().get(bin).examples() > 0))
            .toArray();
    for (int bin : used) {
      head.add("%s to %s\u00a0%%".formatted(100 * bin / bins, 100 * (bin + 1) / bins));
    }
    HtmlTable table = new HtmlTable(html, "Accuracy (%) and number of answers by confidence", head);
    for (int i = 0; i < trials.size(); i++) {
      ReportTrial trial = trials.get(i);
      table.begin(trial.number(), it -> ReportContext.name(it, trial));
      for (int place : used) {
        Calibration.Bin bin = all.get(i).bins().get(place);
        if (bin.examples() == 0) {
          table.cell("");
        } else {
          table.cell(
              Numbers.percent(bin.accuracy()),
              String.format(Locale.ROOT, "%,d answers", bin.examples()));
        }
      }
      table.endRow();
    }
    table.end();
    html.closeLine();
  }
}
