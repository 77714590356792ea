package org.distill4j.processor.diagram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.distill4j.processor.diagram.Diagram.Arrow;
import org.distill4j.processor.diagram.Diagram.Box;

/**
 * The positions of everything in a diagram.
 *
 * @param width the total width
 * @param height the total height
 * @param vertices the boxes
 * @param routes the arrows
 * @param frames the frames of panels
 */
record Layout(
    double width, double height, List<Vertex> vertices, List<Route> routes, List<Frame> frames) {

  private static final double PANEL_GAP = 24;
  private static final double ROW_GAP = 44;

  /**
   * The frame of a panel.
   *
   * @param title the title in its corner
   * @param x its left
   * @param y its top
   * @param width its width
   * @param height its height
   */
  record Frame(String title, double x, double y, double width, double height) {}

  static Layout of(Diagram diagram) {
    return diagram.panels() ? new Panels(diagram).layout() : single(diagram);
  }

  private static Layout single(Diagram diagram) {
    Map<String, Vertex> vertices = new LinkedHashMap<>();
    diagram.boxes().forEach(box -> vertices.put(box.id(), new Vertex(Optional.of(box))));
    List<Route> routes = new ArrayList<>();
    for (Arrow arrow : diagram.arrows()) {
      routes.add(
          new Route(
              vertices.get(arrow.from()),
              new ArrayList<>(),
              vertices.get(arrow.to()),
              arrow.dashed()));
    }
    List<Vertex> boxes = List.copyOf(vertices.values());
    Panel panel = Panel.of("", boxes, routes);
    return new Layout(panel.width(), panel.height(), boxes, routes, List.of());
  }

  /**
   * Panels side by side with aligned bottoms, and below them a row of the boxes without a group.
   */
  private static final class Panels {

    private final Diagram diagram;
    private final Map<String, Vertex> vertices = new LinkedHashMap<>();
    private final Map<String, List<Vertex>> members = new LinkedHashMap<>();
    private final Map<String, List<Route>> inner = new HashMap<>();
    private final List<Vertex> row = new ArrayList<>();
    private final List<Route> routes = new ArrayList<>();
    private final List<Exit> exits = new ArrayList<>();

    /** The arrows that leave a panel. */
    private record Exit(Route route, Vertex point) {}

    Panels(Diagram diagram) {
      this.diagram = diagram;
      for (Box box : diagram.boxes()) {
        Vertex vertex = new Vertex(Optional.of(box));
        vertices.put(box.id(), vertex);
        (box.group().isEmpty()
                ? row
                : members.computeIfAbsent(box.group(), unknown -> new ArrayList<>()))
            .add(vertex);
      }
    }

    Layout layout() {
      diagram.arrows().forEach(this::connect);
      List<Panel> panels = new ArrayList<>();
      members.forEach(
          (group, boxes) ->
              panels.add(Panel.of(group, boxes, inner.getOrDefault(group, List.of()))));
      double ground = panels.stream().mapToDouble(Panel::height).max().orElse(0);
      double left = PANEL_GAP;
      List<Frame> frames = new ArrayList<>();
      for (Panel panel : panels) {
        double top = PANEL_GAP + ground - panel.height();
        Frame frame = new Frame(panel.title(), left, top, panel.width(), panel.height());
        panel.move(left, top);
        frames.add(frame);
        left += frame.width() + PANEL_GAP;
      }
      double bottom = placeRow(PANEL_GAP + ground + ROW_GAP);
      return whole(left, bottom, frames);
    }

    /** Routes an arrow that leaves its panel through a point on the panel's last layer. */
    private void connect(Arrow arrow) {
      Vertex from = vertices.get(arrow.from());
      Vertex to = vertices.get(arrow.to());
      String group = from.box().orElseThrow().group();
      Route route = new Route(from, new ArrayList<>(), to, arrow.dashed());
      routes.add(route);
      List<Route> own = inner.computeIfAbsent(group, unknown -> new ArrayList<>());
      if (to.box().orElseThrow().group().equals(group)) {
        own.add(route);
      } else {
        Vertex exit = new Vertex(Optional.empty());
        members.get(group).add(exit);
        Route toExit = new Route(from, route.points(), exit, arrow.dashed());
        own.add(toExit);
        exits.add(new Exit(route, exit));
      }
    }

    private double placeRow(double top) {
      for (Exit exit : exits) {
        exit.route().points().add(exit.point());
        exit.point().leadTo(exit.route().to());
      }
      for (Vertex vertex : row) {
        vertex.setX(vertex.above().stream().mapToDouble(Vertex::x).average().orElse(0));
        vertex.setTop(top);
      }
      List<Vertex> sorted = new ArrayList<>(row);
      sorted.sort(Comparator.comparingDouble(Vertex::x));
      Columns.arrange(List.of(sorted));
      vertices.values().forEach(this::untangle);
      return row.stream().mapToDouble(Vertex::bottom).max().orElse(top);
    }

    /** Sorts arrows that leave a box by the positions of their targets. */
    private void untangle(Vertex from) {
      List<Route> leaving =
          exits.stream().map(Exit::route).filter(route -> route.from() == from).toList();
      List<List<Vertex>> ways = new ArrayList<>();
      leaving.forEach(route -> ways.add(List.copyOf(route.points())));
      ways.sort(Comparator.comparingDouble(way -> way.get(0).x()));
      List<Route> sorted = new ArrayList<>(leaving);
      sorted.sort(Comparator.comparingDouble(route -> route.to().x()));
      for (int i = 0; i < sorted.size(); i++) {
        sorted.get(i).points().clear();
        sorted.get(i).points().addAll(ways.get(i));
      }
    }

    private Layout whole(double right, double bottom, List<Frame> frames) {
      double left = row.stream().mapToDouble(v -> v.x() - v.width() / 2).min().orElse(PANEL_GAP);
      double shift = Math.max(0, PANEL_GAP - left);
      vertices.values().forEach(vertex -> vertex.setX(vertex.x() + shift));
      routes.forEach(route -> route.points().forEach(point -> point.setX(point.x() + shift)));
      double widest =
          row.stream().mapToDouble(v -> v.x() + v.width() / 2 + PANEL_GAP).max().orElse(0);
      List<Frame> moved =
          frames.stream()
              .map(f -> new Frame(f.title(), f.x() + shift, f.y(), f.width(), f.height()))
              .toList();
      return new Layout(
          Math.max(right + shift, widest),
          bottom + PANEL_GAP,
          List.copyOf(vertices.values()),
          routes,
          moved);
    }
  }
}
