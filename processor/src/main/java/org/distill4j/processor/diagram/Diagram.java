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

  /** Copies the lists. */
  public Diagram {
    boxes = List.copyOf(boxes);
    arrows = List.copyOf(arrows);
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
