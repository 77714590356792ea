package org.distill4j.processor.diagram;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.distill4j.processor.diagram.Diagram.Box;
import org.distill4j.processor.diagram.Diagram.Style;

/** Writes a diagram as SVG. */
public final class Svg {

  private static final double LINE = 15;
  private static final double PORT = 14;
  private static final int TENTHS = 10;

  private static final String HEAD =
      """
      <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" \
      viewBox="0 0 %1$d %2$d" font-family="Helvetica, Arial, sans-serif" role="img">
      <title>%3$s</title>
      <defs><marker id="head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" \
      markerHeight="7" orient="auto"><path d="M0 0 8 4 0 8z" fill="#57606a"/></marker></defs>
      <rect width="%1$d" height="%2$d" fill="#ffffff"/>
      """;

  private final Layout layout;
  private final Map<Vertex, List<Route>> leaving;
  private final Map<Vertex, List<Route>> entering;
  private final StringBuilder text = new StringBuilder();

  private Svg(Layout layout) {
    this.layout = layout;
    this.leaving = ends(layout.routes(), true);
    this.entering = ends(layout.routes(), false);
  }

  /** Returns the text of a diagram. */
  public static String write(Diagram diagram) {
    Svg svg = new Svg(Layout.of(diagram));
    svg.text.append(
        HEAD.formatted(
            (int) Math.ceil(svg.layout.width()),
            (int) Math.ceil(svg.layout.height()),
            escaped(diagram.title())));
    svg.layout.frames().forEach(svg::write);
    svg.layout.routes().forEach(svg::write);
    svg.layout.vertices().forEach(svg::write);
    return svg.text.append("</svg>\n").toString();
  }

  /**
   * Appends a text with an argument for each {@code $}; faster than a formatter for thousands of
   * numbers.
   */
  private void add(String pattern, Object... arguments) {
    int start = 0;
    for (Object argument : arguments) {
      int at = pattern.indexOf('$', start);
      text.append(pattern, start, at);
      if (argument instanceof Double number) {
        addNumber(number);
      } else {
        text.append(argument);
      }
      start = at + 1;
    }
    text.append(pattern, start, pattern.length());
  }

  private void addNumber(double number) {
    double tenths = number * TENTHS;
    if (tenths >= 0 && tenths < Integer.MAX_VALUE && tenths == Math.rint(tenths)) {
      text.append((int) tenths / TENTHS).append('.').append((int) tenths % TENTHS);
    } else {
      text.append(BigDecimal.valueOf(number).setScale(1, RoundingMode.HALF_UP).toPlainString());
    }
  }

  private void write(Layout.Frame frame) {
    add(
        "<rect x=\"$\" y=\"$\" width=\"$\" height=\"$\" rx=\"8\" fill=\"#f6f8fa\""
            + " stroke=\"#d0d7de\"/>\n",
        frame.x(),
        frame.y(),
        frame.width(),
        frame.height());
    add(
        "<text x=\"$\" y=\"$\" font-size=\"13\" fill=\"#57606a\">$</text>\n",
        frame.x() + Panel.MARGIN,
        frame.y() + 20,
        escaped(frame.title()));
  }

  private void write(Vertex vertex) {
    Box box = vertex.box().orElseThrow();
    Style style = box.style();
    add(
        "<rect x=\"$\" y=\"$\" width=\"$\" height=\"$\" rx=\"5\" fill=\"$\"" + " stroke=\"$\"/>\n",
        vertex.x() - vertex.width() / 2,
        vertex.top(),
        vertex.width(),
        vertex.height(),
        Colours.fill(style),
        Colours.line(style));
    double y = vertex.top() + LINE + 2;
    add(
        "<text x=\"$\" y=\"$\" text-anchor=\"middle\" font-size=\"13\" font-weight=\"bold\""
            + " fill=\"#1f2328\">$</text>\n",
        vertex.x(),
        y,
        escaped(box.name()));
    for (String line : box.lines()) {
      y += LINE;
      add(
          "<text x=\"$\" y=\"$\" text-anchor=\"middle\" font-size=\"11\" fill=\"#57606a\">"
              + "$</text>\n",
          vertex.x(),
          y,
          escaped(line));
    }
  }

  /** Writes a curve that leaves and enters vertically, and is straight where it passes a layer. */
  private void write(Route route) {
    double x = port(leaving, route.from(), route);
    double y = route.from().bottom();
    add("<path d=\"M$ $", x, y);
    for (Vertex point : route.points()) {
      curve(x, y, point.x(), point.top());
      if (point.height() > 0) {
        add(" V$", point.bottom());
      }
      x = point.x();
      y = point.bottom();
    }
    curve(x, y, port(entering, route.to(), route), route.to().top() - 1);
    add(
        "\" fill=\"none\" stroke=\"#57606a\"$ marker-end=\"url(#head)\"/>\n",
        route.dashed() ? " stroke-dasharray=\"5 4\"" : "");
  }

  private void curve(double x, double y, double nextX, double nextY) {
    double middle = (y + nextY) / 2;
    add(" C$ $ $ $ $ $", x, middle, nextX, middle, nextX, nextY);
  }

  /**
   * Returns the position at which an arrow meets a box: arrows are spread in the order of their
   * other ends.
   */
  private static double port(Map<Vertex, List<Route>> ends, Vertex vertex, Route route) {
    List<Route> routes = ends.get(vertex);
    double apart = Math.min(PORT, vertex.width() * 0.7 / Math.max(1, routes.size() - 1));
    return vertex.x() + (routes.indexOf(route) - (routes.size() - 1) / 2.0) * apart;
  }

  private static Map<Vertex, List<Route>> ends(List<Route> all, boolean leaving) {
    Map<Vertex, List<Route>> ends = new HashMap<>();
    for (Route route : all) {
      Vertex end = leaving ? route.from() : route.to();
      ends.computeIfAbsent(end, unknown -> new ArrayList<>()).add(route);
    }
    ends.values().forEach(r -> r.sort(Comparator.comparingDouble(o -> next(o, leaving).x())));
    return ends;
  }

  private static Vertex next(Route route, boolean leaving) {
    List<Vertex> points = route.points();
    if (points.isEmpty()) {
      return leaving ? route.to() : route.from();
    }
    return leaving ? points.get(0) : points.get(points.size() - 1);
  }

  private static String escaped(String label) {
    return label.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
