package org.distill4j.runtime.graph.frozen;

import org.distill4j.runtime.kernel.api.Rows;
import org.distill4j.runtime.kernel.array.HostRows;
import org.distill4j.runtime.kernel.parallel.Parallel;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Rows of an array that are decoded when they are read. */
abstract class DecodedRows implements Rows {

  private final RowShape shape;

  DecodedRows(RowShape shape) {
    this.shape = shape;
  }

  /** Decodes a part of a row. */
  abstract void decode(int row, int column, float[] target, int at, int length);

  @Override
  public int columns() {
    return shape.columns();
  }

  @Override
  public boolean single() {
    return true;
  }

  @Override
  public void read(int row, float[] target) {
    decode(row, 0, target, 0, shape.columns());
  }

  @Override
  public void read(int row, double[] target) {
    float[] values = new float[shape.columns()];
    read(row, values);
    for (int i = 0; i < values.length; i++) {
      target[i] = values[i];
    }
  }

  @Override
  public void read(int row, int column, float[] target) {
    long from = (long) row * shape.columns() + column;
    int done = 0;
    while (done < target.length) {
      int at = (int) ((from + done) % shape.columns());
      int length = Math.min(shape.columns() - at, target.length - done);
      decode((int) ((from + done) / shape.columns()), at, target, done, length);
      done += length;
    }
  }

  /** Decodes all rows, on all cores. */
  void readAll(INDArray target) {
    HostRows written =
        HostRows.writing(target.reshape('c', new long[] {shape.rows(), shape.columns()}));
    Parallel.run(
        shape.rows(),
        shape.blockRows(),
        (from, to) -> {
          float[] row = new float[shape.columns()];
          for (int i = from; i < to; i++) {
            read(i, row);
            written.write(i, row);
          }
        });
  }
}
