package org.distill4j.runtime.layer.tape;

import java.util.Arrays;

/** The ways in which the second operand of a sum or product fits the first. */
enum Fit {
  /** Equal shapes. */
  SAME,
  /** The shape is that of the last axes of the first: one row for all. */
  ROW,
  /** The last axis has length 1: one number for each row. */
  COLUMN;

  static final String RULE =
      "the smaller operand is a row (the last axes of the other) or a column (a last axis of 1)";

  /** Returns how the second source of a node fits the first. */
  static Fit of(Computed node) {
    long[] x = node.source(0).shape();
    long[] y = node.source(1).shape();
    if (Arrays.equals(x, y)) {
      return SAME;
    }
    if (y.length < x.length
        && Arrays.equals(Arrays.copyOfRange(x, x.length - y.length, x.length), y)) {
      return ROW;
    }
    if (x.length == y.length
        && y[y.length - 1] == 1
        && Arrays.equals(x, 0, x.length - 1, y, 0, y.length - 1)) {
      return COLUMN;
    }
    throw node.misfit(RULE);
  }

  /** Returns true if an array of the first shape can only be the smaller operand. */
  static boolean isSmaller(long[] x, long[] y) {
    return x.length < y.length
        || (x.length == y.length && x[x.length - 1] == 1 && y[y.length - 1] != 1);
  }
}
