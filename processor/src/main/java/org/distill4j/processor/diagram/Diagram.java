package org.distill4j.processor.diagram;

import java.util.List;

/**
 * Boxes and arrows.
 *
 * @param title the title
 * @param boxes the boxes, in topological order
 * @param arrows the arrows
 * @param panels true if groups are framed side by side, above the boxes without a group
 */
public record Diagram(String title, List<Box> boxes, List<Arrow> arrows, boolean panels) {

  /** The maximum number of boxes: a larger diagram takes long to lay out, and nobody reads it. */
  private static final int MOST_BOXES = 300;

  private static final int MOST_ARROWS = 600;

  /** Copies the lists. */
  public Diagram {
    boxes = List.copyOf(boxes);
    arrows = List.copyOf(arrows);
  }

  /** Returns this diagram; if it is too large, a single box that says so. */
  public Diagram drawable() {
    if (boxes.size() <= MOST_BOXES && arrows.size() <= MOST_ARROWS) {
      return this;
    }
    List<String> lines =
        List.of(
            boxes.size() + " boxes and " + arrows.size() + " arrows:",
            "too many to draw; the JSON file lists them");
    return new Diagram(
        title, List.of(new Box("all", "", title, lines, Style.NODE)), List.of(), false);
  }

  /** The style of a box. */
  public enum Style {
    /** An input. */
    INPUT,
    /** An inner node. */
    NODE,
    /** An output. */
    OUTPUT,
    /** A loss, or a node on which only losses depend. */
    LOSS
  }

  /**
   * A box.
   *
   * @param id its unique id
   * @param group its group, nested groups joined by dots; empty if it has none
   * @param name its first line
   * @param lines further lines
   * @param style its style
   */
  public record Box(String id, String group, String name, List<String> lines, Style style) {

    /** Copies the lines. */
    public Box {
      lines = List.copyOf(lines);
    }
  }

  /**
   * An arrow; with panels, an arrow that leaves a group leads to a box without one.
   *
   * @param from the id of its source
   * @param to the id of its target
   * @param dashed true if no gradient flows back along it
   */
  public record Arrow(String from, String to, boolean dashed) {}
}
