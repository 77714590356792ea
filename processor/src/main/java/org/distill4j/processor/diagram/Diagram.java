package org.distill4j.processor.diagram;

import java.util.List;

/**
 * Boxes and arrows.
 *
 * @param title what is drawn
 * @param boxes the boxes, each behind those that it is reached from
 * @param arrows the arrows
 * @param panels whether groups stand side by side in frames, above what is part of none
 */
public record Diagram(String title, List<Box> boxes, List<Arrow> arrows, boolean panels) {

  /** Copies the lists. */
  public Diagram {
    boxes = List.copyOf(boxes);
    arrows = List.copyOf(arrows);
  }

  /** What a box stands for. */
  public enum Style {
    /** Data. */
    INPUT,
    /** An inner node. */
    NODE,
    /** An answer, or another output. */
    OUTPUT,
    /** A loss, or a node that only losses need. */
    LOSS
  }

  /**
   * A box.
   *
   * @param id its own among all ids
   * @param group what it is part of, parts in parts joined by dots; empty if it stands alone
   * @param name its first line
   * @param lines further lines
   * @param style what it stands for
   */
  public record Box(String id, String group, String name, List<String> lines, Style style) {

    /** Copies the lines. */
    public Box {
      lines = List.copyOf(lines);
    }
  }

  /**
   * An arrow; where there are panels, those that leave one lead to a box in none.
   *
   * @param from the id of the box where it begins
   * @param to the id of the box that it points to
   * @param dashed whether no gradient flows back
   */
  public record Arrow(String from, String to, boolean dashed) {}
}
