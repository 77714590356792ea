package org.distill4j.runtime.kernel.array;

import org.distill4j.runtime.kernel.api.Rows;

/**
 * Rows that lie in Java arrays, some in each: those of an example of what was recorded. They are
 * read where they lie, so that nothing is copied that nobody reads.
 */
public final class HeapRows implements Rows {

  private final float[][] blocks;
  private final int rowsOfBlock;
  private final int columns;
  private final boolean single;

  /**
   * Rows of some blocks, which must not be changed meanwhile.
   *
   * @param blocks as many rows in each, one after the other
   * @param rowsOfBlock how many, at least 1
   * @param columns the numbers of a row
   * @param single whether they count as numbers of single precision
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
