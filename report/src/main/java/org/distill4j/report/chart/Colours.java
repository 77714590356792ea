package org.distill4j.report.chart;

/** The classes of the style that give trials their colours. */
public final class Colours {

  private static final int COLOURS = 8;

  private Colours() {}

  /** Returns the class of a trial. */
  public static String of(int trial) {
    return "c" + trial % COLOURS;
  }
}
