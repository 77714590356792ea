package org.distill4j.runtime.layer.recurrent;

/** The step of a recurrent layer. */
enum Cell {
  LSTM(4, true),
  GRU(3, false);

  private final int gates;
  private final boolean hasCells;

  Cell(int gates, boolean hasCells) {
    this.gates = gates;
    this.hasCells = hasCells;
  }

  /** Returns the number of blocks of units that a step computes. */
  int gates() {
    return gates;
  }

  boolean hasCells() {
    return hasCells;
  }
}
