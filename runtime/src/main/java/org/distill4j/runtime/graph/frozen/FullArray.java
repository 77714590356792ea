package org.distill4j.runtime.graph.frozen;

import org.distill4j.runtime.kernel.api.Rows;
import org.distill4j.runtime.kernel.array.HostRows;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Values in the data type of the graph. */
final class FullArray implements FrozenArray {

  private final INDArray values;
  private final int hash;

  /** Takes ownership of an array in row-major order. */
  FullArray(INDArray values) {
    this.values = values;
    this.hash = Checksum.of(rows(), RowShape.of(values.shape()));
  }

  /** Returns the values, which must not be changed. */
  INDArray values() {
    return values;
  }

  @Override
  public long[] shape() {
    return values.shape();
  }

  @Override
  public long bytes() {
    return values.length() * values.dataType().width();
  }

  @Override
  public Rows rows() {
    return HostRows.reading(values);
  }

  @Override
  public void read(INDArray target) {
    target.assign(values);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FullArray array
        && values.dataType() == array.values.dataType()
        && values.equalShapes(array.values)
        && hash == array.hash
        && values.equalsWithEps(array.values, 0);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
