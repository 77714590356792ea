package org.distill4j.report.chart;

import java.util.List;
import org.distill4j.experiment.statistics.Interval;
import org.distill4j.report.html.Html;

/** Means with their intervals, one small picture for each on a common axis. */
public final class IntervalBar {

  private static final int WIDTH = 160;
  private static final int HEIGHT = 22;
  private static final int MARGIN = 8;

  private final Scale scale;

  /** Creates the axis that the intervals share. */
  public IntervalBar(List<Interval> intervals) {
    this.scale =
        Scale.round(
            intervals.stream().mapToDouble(Interval::low).min().orElse(0),
            intervals.stream().mapToDouble(Interval::high).max().orElse(1),
            MARGIN,
            WIDTH - MARGIN);
  }

  /** Returns the picture of an interval, whose numbers stand beside it. */
  public Html picture(Interval interval, int trial) {
    Html svg = new Html();
    double middle = HEIGHT / 2.0;
    svg.open("svg", "class", "interval", "viewBox", "0 0 %s %s".formatted(WIDTH, HEIGHT));
    svg.open("title").text("from %s to %s".formatted(low(), high())).close();
    LineChart.line(svg, "grid", MARGIN, middle, WIDTH - MARGIN, middle);
    if (scale.low() < 0 && scale.high() > 0) {
      LineChart.line(svg, "axis", scale.at(0), 2, scale.at(0), HEIGHT - 2);
    }
    LineChart.line(
        svg,
        "whisker " + Colours.of(trial),
        scale.at(interval.low()),
        middle,
        scale.at(interval.high()),
        middle);
    svg.open(
            "circle",
            "class",
            "point " + Colours.of(trial),
            "cx",
            Scale.place(scale.at(interval.mean())),
            "cy",
            Scale.place(middle),
            "r",
            "5")
        .close();
    return svg.close();
  }

  /** Returns the left end of the axis. */
  public double low() {
    return scale.low();
  }

  /** Returns the right end of the axis. */
  public double high() {
    return scale.high();
  }
}
