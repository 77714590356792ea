package org.distill4j.report.chart;

import org.distill4j.report.html.Html;

/** Shares of a whole as parts of a bar. */
public final class ShareBar {

  private static final int WIDTH = 160;
  private static final int HEIGHT = 18;

  private ShareBar() {}

  /** Returns the picture of shares, whose numbers stand beside it. */
  public static Html picture(double... shares) {
    Html svg = new Html();
    svg.open("svg", "class", "shares", "viewBox", "0 0 %s %s".formatted(WIDTH, HEIGHT));
    double from = 0;
    for (int i = 0; i < shares.length; i++) {
      double width = shares[i] * WIDTH;
      svg.open(
              "rect",
              "class",
              "share s" + i,
              "x",
              Scale.place(from),
              "y",
              "1",
              "width",
              Scale.place(width),
              "height",
              Integer.toString(HEIGHT - 2))
          .close();
      from += width;
    }
    return svg.close();
  }
}
