package org.distill4j.runtime.graph.frozen;

import java.util.Arrays;
import org.distill4j.runtime.kernel.api.Rows;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Values in half precision, in Java memory. */
final class HalfArray implements FrozenArray {

  private final long[] shape;
  private final RowShape rows;
  private final short[] values;
  private final int hash;

  /** Takes ownership of the values, in row-major order. */
  HalfArray(long[] shape, short[] values) {
    this.shape = shape.clone();
    this.rows = RowShape.of(shape);
    this.values = values;
    this.hash = Arrays.hashCode(values);
  }

  /** Returns the values, which must not be changed. */
  short[] values() {
    return values;
  }

  @Override
  public long[] shape() {
    return shape.clone();
  }

  @Override
  public long bytes() {
    return (long) values.length * Short.BYTES;
  }

  @Override
  public Rows rows() {
    return decoded();
  }

  private DecodedRows decoded() {
    return new DecodedRows(rows) {
      @Override
      void decode(int row, int column, float[] target, int at, int length) {
        HalfPrecision.decode(values, row * rows.columns() + column, target, at, length);
      }
    };
  }

  @Override
  public void read(INDArray target) {
    decoded().readAll(target);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof HalfArray array
        && hash == array.hash
        && Arrays.equals(shape, array.shape)
        && Arrays.equals(values, array.values);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
