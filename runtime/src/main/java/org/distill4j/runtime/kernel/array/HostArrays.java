package org.distill4j.runtime.kernel.array;

import org.nd4j.linalg.api.buffer.DataBuffer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.shape.Shape;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Conversion of arrays to Java arrays and back, on every backend: for indices, masks and small
 * arrays.
 */
public final class HostArrays {

  private HostArrays() {}

  /** Returns the elements as integers, in row-major order. */
  public static int[] ints(INDArray array) {
    return ordered(array).asInt();
  }

  /** Returns the elements in row-major order. */
  public static double[] doubles(INDArray array) {
    return ordered(array).asDouble();
  }

  /**
   * Returns the buffer of the array if it holds exactly its elements in row-major order, or of a
   * copy.
   */
  private static DataBuffer ordered(INDArray array) {
    DataBuffer memory = array.data();
    boolean isWhole =
        array.ordering() == 'c'
            && array.offset() == 0
            && array.length() == memory.length()
            && Shape.hasDefaultStridesForShape(array);
    return isWhole ? memory : array.dup('c').data();
  }

  /** Overwrites an array with as many values as it has elements. */
  public static void assign(double[] values, INDArray array) {
    INDArray copy = Nd4j.createFromArray(values);
    INDArray typed = array.dataType() == DataType.DOUBLE ? copy : copy.castTo(array.dataType());
    array.assign(typed.reshape('c', array.shape()));
  }
}
