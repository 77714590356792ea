package org.distill4j.processor.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.distill4j.processor.diagram.Diagram.Box;

/** A box in its layer, or a point at which an arrow passes a layer. Moved during the layout. */
final class Vertex {

  private static final double LETTER = 7.7;
  private static final double SMALL_LETTER = 6.3;
  private static final double PADDING = 20;
  private static final double NARROWEST = 70;
  private static final double LINE = 15;
  private static final double PASSAGE = 12;

  private final Optional<Box> box;
  private final List<Vertex> above = new ArrayList<>();
  private final List<Vertex> below = new ArrayList<>();
  private int layer;
  private double x;
  private double top;
  private double span;

  /** Creates a vertex for a box, or for a point if there is none. */
  Vertex(Optional<Box> box) {
    this.box = box;
  }

  Optional<Box> box() {
    return box;
  }

  List<Vertex> above() {
    return above;
  }

  List<Vertex> below() {
    return below;
  }

  void leadTo(Vertex next) {
    below.add(next);
    next.above.add(this);
  }

  int layer() {
    return layer;
  }

  void setLayer(int layer) {
    this.layer = layer;
  }

  /** Returns the horizontal position of its centre. */
  double x() {
    return x;
  }

  void setX(double x) {
    this.x = x;
  }

  /** Returns the position of its upper edge. */
  double top() {
    return top;
  }

  void setTop(double top) {
    this.top = top;
  }

  double bottom() {
    return top + height();
  }

  double width() {
    if (box.isEmpty()) {
      return PASSAGE;
    }
    double widest = box.get().name().length() * LETTER;
    for (String line : box.get().lines()) {
      widest = Math.max(widest, line.length() * SMALL_LETTER);
    }
    return Math.max(NARROWEST, widest + PADDING);
  }

  /** Sets the height of the layer that a point passes. */
  void setSpan(double height) {
    span = height;
  }

  double height() {
    return box.map(b -> (b.lines().size() + 1) * LINE + PADDING / 2).orElse(span);
  }
}
