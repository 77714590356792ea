package org.distill4j.runtime.data;

import java.util.Optional;

/**
 * The rows of numbers of a column that lie outside of it, such as in a file that is larger than the
 * memory. Immutable; several threads may read.
 */
public interface RowStore {

  /** Returns the number of examples. */
  int size();

  /** Returns the number of numbers of an example. */
  int length(int example);

  /**
   * Copies a part of the row of an example.
   *
   * @param from the place of the first number in the row
   * @param target receives the numbers, from its begin
   * @param length the number of numbers
   */
  void read(int example, int from, float[] target, int length);

  /**
   * Returns a row, which begins the array.
   *
   * @param scratch an array of at least its length, to use if there is none
   */
  default float[] row(int example, float[] scratch) {
    read(example, 0, scratch, length(example));
    return scratch;
  }

  /**
   * Returns the first number that is not finite, with its example; empty if all are known to be
   * finite.
   */
  default Optional<String> problem() {
    return Optional.empty();
  }
}
