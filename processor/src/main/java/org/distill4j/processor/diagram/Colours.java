package org.distill4j.processor.diagram;

import org.distill4j.processor.diagram.Diagram.Style;

/** The colours of boxes, for dark text on a light background. */
final class Colours {

  private Colours() {}

  static String fill(Style style) {
    return switch (style) {
      case INPUT -> "#eef1f4";
      case NODE -> "#ffffff";
      case OUTPUT -> "#ddf4ff";
      case LOSS -> "#fff1e5";
    };
  }

  static String line(Style style) {
    return switch (style) {
      case INPUT -> "#8c959f";
      case NODE -> "#57606a";
      case OUTPUT -> "#0969da";
      case LOSS -> "#bc4c00";
    };
  }
}
