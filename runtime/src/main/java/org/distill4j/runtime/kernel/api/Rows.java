package org.distill4j.runtime.kernel.api;

/**
 * Rows of numbers that are read as Java arrays, wherever they lie: in an array of a backend ({@link
 * HostRows}), or in Java arrays already, as what was recorded of a teacher does ({@code HeapRows}).
 * Several threads may read.
 */
public interface Rows {

  /** The numbers of a row. */
  int columns();

  /** Whether the numbers are of single precision. */
  boolean single();

  /** Copies a row, whose numbers are widened where they are FLOAT. */
  void read(int row, double[] target);

  /** Copies a row, whose numbers are rounded where they are DOUBLE. */
  void read(int row, float[] target);

  /**
   * Copies as many numbers as the target holds, which may go on in the next rows.
   *
   * @param row where they begin
   * @param column where they begin in that row, or in the next ones if it is beyond its end
   */
  void read(int row, int column, float[] target);
}
