package org.distill4j.runtime.graph.frozen;

import java.util.Arrays;
import org.distill4j.runtime.kernel.api.Rows;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Whole numbers with a scale for each row, in Java memory. */
final class ByteArray implements FrozenArray {

  private final long[] shape;
  private final RowShape rows;
  private final byte[] values;
  private final float[] scales;
  private final int hash;

  /** Takes ownership of the values, in row-major order, and of the scale of each row. */
  ByteArray(long[] shape, byte[] values, float[] scales) {
    this.shape = shape.clone();
    this.rows = RowShape.of(shape);
    this.values = values;
    this.scales = scales;
    this.hash = 31 * Arrays.hashCode(values) + Arrays.hashCode(scales);
  }

  /** Returns the whole numbers, which must not be changed. */
  byte[] values() {
    return values;
  }

  /** Returns the scale of each row, which must not be changed. */
  float[] scales() {
    return scales;
  }

  @Override
  public long[] shape() {
    return shape.clone();
  }

  @Override
  public long bytes() {
    return values.length + (long) scales.length * Float.BYTES;
  }

  @Override
  public Rows rows() {
    return decoded();
  }

  private DecodedRows decoded() {
    return new DecodedRows(rows) {
      @Override
      void decode(int row, int column, float[] target, int at, int length) {
        float scale = scales[row];
        int from = row * rows.columns() + column;
        for (int i = 0; i < length; i++) {
          target[at + i] = scale * values[from + i];
        }
      }
    };
  }

  @Override
  public void read(INDArray target) {
    decoded().readAll(target);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ByteArray array
        && hash == array.hash
        && Arrays.equals(shape, array.shape)
        && Arrays.equals(scales, array.scales)
        && Arrays.equals(values, array.values);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
