package org.distill4j.runtime.data;

import java.util.function.Supplier;
import org.distill4j.runtime.kernel.api.Rows;
import org.distill4j.runtime.kernel.array.HostRows;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A batch of values, until the next one. What was recorded of a teacher becomes an array when it is
 * asked for; until then it lies where it was recorded, and its {@link #rows} are read there. Not
 * safe for several threads.
 */
public final class Value {

  private final long[] shape;
  private final DataType type;
  private final INDArray mask;
  private final Rows rows;

  /** Makes the array; null where there is one. */
  private final Supplier<INDArray> gathering;

  private INDArray array;

  /**
   * A value that is an array.
   *
   * @param array the values, batch first
   * @param mask [batch, steps], or null where all steps count or there are none
   */
  public Value(INDArray array, INDArray mask) {
    this.shape = array.shape();
    this.type = array.dataType();
    this.array = array;
    this.mask = mask;
    this.rows = null;
    this.gathering = null;
  }

  private Value(long[] shape, DataType type, Rows rows, Supplier<INDArray> gathering) {
    this.shape = shape;
    this.type = type;
    this.mask = null;
    this.rows = rows;
    this.gathering = gathering;
  }

  /** A value without a mask. */
  public static Value of(INDArray array) {
    return new Value(array, null);
  }

  /**
   * A value without a mask that is no array yet.
   *
   * @param shape the shape of the array, batch first
   * @param type its type
   * @param rows the rows of its last axis
   * @param gathering makes the array
   */
  static Value of(long[] shape, DataType type, Rows rows, Supplier<INDArray> gathering) {
    return new Value(shape, type, rows, gathering);
  }

  /** The shape, batch first. */
  public long[] shape() {
    return shape.clone();
  }

  /** The number of examples. */
  public long batch() {
    return shape[0];
  }

  /** The type of the array. */
  public DataType type() {
    return type;
  }

  /** The values, batch first. */
  public INDArray array() {
    if (array == null) {
      array = gathering.get();
    }
    return array;
  }

  /** Whether this is the value, without making an array of what is none yet. */
  public boolean is(INDArray other) {
    return array == other;
  }

  /** The rows of the last axis, of FLOAT or DOUBLE, in row-major order. */
  public Rows rows() {
    return rows == null ? HostRows.reading(array()) : rows;
  }

  /** [batch, steps], or null where all steps count or there are none. */
  public INDArray mask() {
    return mask;
  }
}
