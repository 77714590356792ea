package org.distill4j.runtime.graph.frozen;

import java.util.Arrays;

/** An array divided into rows of its last axis. */
record RowShape(int rows, int columns) {

  /**
   * Returns the rows of a shape.
   *
   * @throws IllegalArgumentException if it has more elements than a Java array
   */
  static RowShape of(long[] shape) {
    long length = Arrays.stream(shape).reduce(1, Math::multiplyExact);
    if (length > Integer.MAX_VALUE - 8) {
      throw new IllegalArgumentException(
          "A frozen parameter of shape %s has %s elements; the most are %s"
              .formatted(Arrays.toString(shape), length, Integer.MAX_VALUE - 8));
    }
    int columns = (int) shape[shape.length - 1];
    return new RowShape((int) (length / columns), columns);
  }

  /** Returns the number of elements. */
  int length() {
    return rows * columns;
  }

  /** Returns the number of rows of a block of at most about 64 Ki elements. */
  int blockRows() {
    return Math.max(1, (1 << 16) / columns);
  }
}
