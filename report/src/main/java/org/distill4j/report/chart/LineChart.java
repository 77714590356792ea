package org.distill4j.report.chart;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Objects;
import org.distill4j.report.html.Html;
import org.distill4j.report.html.Page;

/**
 * Curves over common positions: an SVG, which a script replaces by a chart with tooltips.
 *
 * @param title the title
 * @param xLabel the title of the horizontal axis
 * @param x the positions in ascending order, at least one, as whole numbers
 * @param curves the curves
 */
public record LineChart(String title, String xLabel, List<Double> x, List<Curve> curves) {

  private static final int WIDTH = 400;
  private static final int HEIGHT = 230;
  private static final int LEFT = 64;
  private static final int RIGHT = 10;
  private static final int TOP = 10;
  private static final int BOTTOM = 40;

  /** Copies the lists. */
  public LineChart {
    x = List.copyOf(x);
    curves = List.copyOf(curves);
  }

  /** Returns a copy that ends where the longest curve ends. */
  public LineChart trimmed() {
    int length = x.size();
    while (length > 1 && hasNone(length - 1)) {
      length--;
    }
    int end = length;
    return new LineChart(
        title,
        xLabel,
        x.subList(0, end),
        curves.stream()
            .map(it -> new Curve(it.name(), it.trial(), it.dashed(), it.values().subList(0, end)))
            .toList());
  }

  private boolean hasNone(int place) {
    return curves.stream().allMatch(curve -> curve.values().get(place) == null);
  }

  /** Writes the chart into a section of a page. */
  public void write(Page page, Html html) {
    int number = page.addChart(this);
    html.open("figure", "class", "chart", "data-chart", Integer.toString(number));
    html.line("figcaption", title);
    html.add(svg());
    html.closeLine();
  }

  private Html svg() {
    DoubleSummaryStatistics values =
        curves.stream()
            .flatMap(curve -> curve.values().stream())
            .filter(Objects::nonNull)
            .mapToDouble(Double::doubleValue)
            .summaryStatistics();
    Scale across = Scale.of(x.get(0), x.get(x.size() - 1), LEFT, WIDTH - RIGHT);
    Scale up = Scale.round(values.getMin(), values.getMax(), HEIGHT - BOTTOM, TOP);
    Html svg = new Html();
    svg.open("svg", "viewBox", "0 0 %s %s".formatted(WIDTH, HEIGHT), "role", "img");
    svg.open("title").text("Curves of %s by %s".formatted(title, xLabel)).close();
    for (double tick : up.ticks(4)) {
      line(svg, "grid", LEFT, up.at(tick), WIDTH - RIGHT, up.at(tick));
      label(svg, "end", LEFT - 6, up.at(tick) + 4, Scale.label(tick));
    }
    for (double tick : across.wholeTicks(6)) {
      if (x.size() > 1 || tick == x.get(0)) {
        line(svg, "axis", across.at(tick), HEIGHT - BOTTOM, across.at(tick), HEIGHT - BOTTOM + 4);
        label(svg, "middle", across.at(tick), HEIGHT - BOTTOM + 18, Scale.label(tick));
      }
    }
    line(svg, "axis", LEFT, HEIGHT - BOTTOM, WIDTH - RIGHT, HEIGHT - BOTTOM);
    label(svg, "middle", (LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 4, xLabel);
    curves.forEach(curve -> draw(svg, curve, across, up));
    return svg.closeLine();
  }

  private void draw(Html svg, Curve curve, Scale across, Scale up) {
    StringBuilder path = new StringBuilder();
    String next = "M";
    int points = 0;
    for (int i = 0; i < x.size(); i++) {
      Double value = curve.values().get(i);
      if (value == null) {
        next = "M";
        continue;
      }
      path.append(next).append(Scale.place(across.at(x.get(i)))).append(' ');
      path.append(Scale.place(up.at(value)));
      next = "L";
      points++;
    }
    if (points == 1) {
      path.append("h0.1");
    }
    svg.open("g", "data-trial", Integer.toString(curve.trial()));
    svg.open("path", "class", style(curve) + (points == 1 ? " dot" : ""), "d", path.toString());
    svg.open("title").text(curve.name()).close().close().closeLine();
  }

  private static String style(Curve curve) {
    return "curve %s%s".formatted(Colours.of(curve.trial()), curve.dashed() ? " dashed" : "");
  }

  static void line(Html svg, String style, double x1, double y1, double x2, double y2) {
    svg.open(
        "line",
        "class",
        style,
        "x1",
        Scale.place(x1),
        "y1",
        Scale.place(y1),
        "x2",
        Scale.place(x2),
        "y2",
        Scale.place(y2));
    svg.close();
  }

  static void label(Html svg, String anchor, double x, double y, String text) {
    svg.open("text", "text-anchor", anchor, "x", Scale.place(x), "y", Scale.place(y));
    svg.text(text).close();
  }
}
