package org.distill4j.processor.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.distill4j.processor.diagram.Diagram.Box;

/** A box in its layer, or a point where an arrow passes a layer. Moves while it is laid out. */
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

  /** A box, or nothing for a point. */
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

  /** Where its middle is from the left. */
  double x() {
    return x;
  }

  void setX(double x) {
    this.x = x;
  }

  /** Where it begins from above. */
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

  /** Says how high the layer is that a point passes. */
  void setSpan(double height) {
    span = height;
  }

  double height() {
    return box.map(b -> (b.lines().size() + 1) * LINE + PADDING / 2).orElse(span);
  }
}
