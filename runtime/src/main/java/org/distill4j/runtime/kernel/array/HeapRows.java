package org.distill4j.runtime.kernel.array;

import org.distill4j.runtime.kernel.api.Rows;

/**
 * Rows in Java arrays, several per array, such as the recorded signals of each example. Rows are
 * read in place, so that only the rows that are read are copied.
 */
public final class HeapRows implements Rows {

  private final float[][] blocks;
  private final int rowsOfBlock;
  private final int columns;
  private final boolean single;

  /**
   * Creates rows over blocks, which must not change while they are read.
   *
   * @param blocks consecutive rows, equally many in each block
   * @param rowsOfBlock the number of rows per block, at least 1
   * @param columns the number of columns
   * @param single true if the rows count as single precision
   */
  public HeapRows(float[][] blocks, int rowsOfBlock, int columns, boolean single) {
    this.blocks = blocks;
    this.rowsOfBlock = rowsOfBlock;
    this.columns = columns;
    this.single = single;
  }

  @Override
  public int columns() {
    return columns;
  }

  @Override
  public boolean single() {
    return single;
  }

  @Override
  public void read(int row, double[] target) {
    float[] block = blocks[row / rowsOfBlock];
    int from = row % rowsOfBlock * columns;
    for (int i = 0; i < columns; i++) {
      target[i] = block[from + i];
    }
  }

  @Override
  public void read(int row, float[] target) {
    System.arraycopy(blocks[row / rowsOfBlock], row % rowsOfBlock * columns, target, 0, columns);
  }

  @Override
  public void read(int row, int column, float[] target) {
    int from = row % rowsOfBlock * columns + column;
    System.arraycopy(blocks[row / rowsOfBlock], from, target, 0, target.length);
  }
}
