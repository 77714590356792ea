package org.distill4j.processor.diagram;

import java.util.List;

/**
 * Layers in a rectangle.
 *
 * @param title its title, or empty
 * @param layers its layers, from top to bottom
 */
record Panel(String title, List<List<Vertex>> layers) {

  private static final double LAYER_GAP = 34;

  /** The margin around the layers; the title adds to it at the top. */
  static final double MARGIN = 14;

  static final double TITLE = 26;

  /** Lays the panel out with its upper left corner at the origin. */
  static Panel of(String title, List<Vertex> vertices, List<Route> routes) {
    Panel panel = new Panel(title, Layers.of(vertices, routes).all());
    Columns.arrange(panel.layers);
    double top = MARGIN + panel.titleHeight();
    for (List<Vertex> layer : panel.layers) {
      double height = layer.stream().mapToDouble(Vertex::height).max().orElse(0);
      for (Vertex vertex : layer) {
        vertex.setSpan(height);
        vertex.setTop(top + (height - vertex.height()) / 2);
      }
      top += height + LAYER_GAP;
    }
    panel.move(MARGIN - panel.left(), 0);
    return panel;
  }

  private double titleHeight() {
    return title.isEmpty() ? 0 : TITLE;
  }

  private double left() {
    return vertices().stream().mapToDouble(v -> v.x() - v.width() / 2).min().orElse(0);
  }

  List<Vertex> vertices() {
    return layers.stream().flatMap(List::stream).toList();
  }

  double width() {
    double widest = vertices().stream().mapToDouble(v -> v.x() + v.width() / 2).max().orElse(0);
    return Math.max(widest + MARGIN, title.length() * 8 + 2 * MARGIN);
  }

  double height() {
    return vertices().stream().mapToDouble(Vertex::bottom).max().orElse(0) + MARGIN;
  }

  void move(double right, double down) {
    for (Vertex vertex : vertices()) {
      vertex.setX(vertex.x() + right);
      vertex.setTop(vertex.top() + down);
    }
  }
}
