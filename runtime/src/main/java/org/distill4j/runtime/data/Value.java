package org.distill4j.runtime.data;

import java.util.Arrays;
import java.util.function.Supplier;
import org.distill4j.runtime.kernel.api.Rows;
import org.distill4j.runtime.kernel.array.HostRows;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The values of a batch, valid until the next. Recorded signals become an array on demand; until
 * then, their {@link #rows} are read in place. Not thread-safe.
 */
public final class Value {

  private final long[] shape;
  private final DataType type;
  private final INDArray mask;
  private final Rows rows;

  /** Creates the array; null if there is one. */
  private final Supplier<INDArray> gathering;

  private INDArray array;

  /**
   * Creates a value from an array.
   *
   * @param array the values, batch first
   * @param mask [batch, steps], or null if no step is masked or there are no steps
   * @throws IllegalArgumentException if the mask has another shape
   */
  public Value(INDArray array, INDArray mask) {
    this.shape = array.shape();
    requireFit(mask, shape);
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

  /**
   * Checks that a mask has the steps of axis 1, or the queries of [batch, heads, queries, keys].
   */
  private static void requireFit(INDArray mask, long[] shape) {
    boolean fits =
        mask == null
            || (shape.length >= 2
                && mask.rank() == 2
                && mask.size(0) == shape[0]
                && (mask.size(1) == shape[1] || (shape.length == 4 && mask.size(1) == shape[2])));
    if (!fits) {
      throw new IllegalArgumentException(
          "A mask is %s but its values are %s; a mask is [batch, steps]"
              .formatted(Arrays.toString(mask.shape()), Arrays.toString(shape)));
    }
  }

  /** Creates a value of which no step is masked. */
  public static Value of(INDArray array) {
    return new Value(array, null);
  }

  /**
   * Creates a value without a mask whose array is created on demand.
   *
   * @param shape the shape of the array, batch first
   * @param type its type
   * @param rows the rows of its last axis
   * @param gathering creates the array
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

  /** Returns true if this value is the array, without creating it. */
  public boolean is(INDArray other) {
    return array == other;
  }

  /** The rows of the last axis, of FLOAT or DOUBLE, in row-major order. */
  public Rows rows() {
    return rows == null ? HostRows.reading(array()) : rows;
  }

  /** Returns the mask [batch, steps], or null if no step is masked or there are no steps. */
  public INDArray mask() {
    return mask;
  }
}
