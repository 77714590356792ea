package org.distill4j.report.chart;

import java.util.Locale;
import org.distill4j.report.html.Html;
import org.distill4j.report.measure.Calibration;

/** A reliability diagram: the share of correct answers by confidence. */
public final class ReliabilityChart {

  private static final int SIDE = 200;
  private static final int LEFT = 34;
  private static final int BOTTOM = 36;
  private static final int MARGIN = 8;
  private static final int RIGHT = 14;

  private ReliabilityChart() {}

  /** Returns the diagram of a trial. */
  public static Html picture(String title, Calibration calibration, int trial) {
    Scale across = new Scale(0, 1, LEFT, SIDE - RIGHT);
    Scale up = new Scale(0, 1, SIDE - BOTTOM, MARGIN);
    Html svg = new Html();
    svg.open("svg", "class", "reliability", "viewBox", "0 0 %s %s".formatted(SIDE, SIDE));
    svg.open("title").text("Accuracy by confidence of " + title).close();
    for (double tick : new double[] {0, 0.5, 1}) {
      String label = String.format(Locale.ROOT, "%.0f", 100 * tick);
      LineChart.line(svg, "grid", LEFT, up.at(tick), SIDE - RIGHT, up.at(tick));
      LineChart.label(svg, "end", LEFT - 5, up.at(tick) + 4, label);
      LineChart.label(svg, "middle", across.at(tick), SIDE - BOTTOM + 15, label);
    }
    double width = 1.0 / calibration.bins().size();
    for (int i = 0; i < calibration.bins().size(); i++) {
      bar(svg, calibration, i, width, across, up, trial);
    }
    LineChart.line(svg, "diagonal", across.at(0), up.at(0), across.at(1), up.at(1));
    LineChart.label(svg, "middle", (LEFT + SIDE) / 2.0, SIDE - 4, "confidence (%)");
    return svg.close();
  }

  private static void bar(
      Html svg,
      Calibration calibration,
      int place,
      double width,
      Scale across,
      Scale up,
      int trial) {
    Calibration.Bin bin = calibration.bins().get(place);
    if (bin.examples() == 0) {
      return;
    }
    double left = across.at(place * width) + 1;
    svg.open(
        "rect",
        "class",
        "bar " + Colours.of(trial),
        "x",
        Scale.place(left),
        "y",
        Scale.place(up.at(bin.accuracy())),
        "width",
        Scale.place(across.at((place + 1) * width) - 1 - left),
        "height",
        Scale.place(Math.max(0.5, up.at(0) - up.at(bin.accuracy()))));
    svg.open("title")
        .text(
            String.format(
                Locale.ROOT,
                "%,d answers of confidence %.0f %%: %.0f %% correct",
                bin.examples(),
                100 * bin.confidence(),
                100 * bin.accuracy()))
        .close()
        .close();
  }
}
