package org.distill4j.runtime.kernel.api;

/**
 * Rows that are read as Java arrays, from an array of the backend ({@code HostRows}) or from Java
 * arrays such as recorded teacher signals ({@code HeapRows}). Several threads may read.
 */
public interface Rows {

  /** Returns the number of columns. */
  int columns();

  /** Returns true if the rows have single precision. */
  boolean single();

  /** Copies a row; values are widened if the rows are FLOAT. */
  void read(int row, double[] target);

  /** Copies a row; values are rounded if the rows are DOUBLE. */
  void read(int row, float[] target);

  /**
   * Copies as many elements as the target holds, continuing in the next rows if necessary.
   *
   * @param row the row of the first element
   * @param column the column of the first element; beyond the end of the row, it continues in the
   *     next rows
   */
  void read(int row, int column, float[] target);
}
