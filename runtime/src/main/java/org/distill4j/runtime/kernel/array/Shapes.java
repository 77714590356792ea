package org.distill4j.runtime.kernel.array;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Views of arrays with other shapes. */
public final class Shapes {

  private Shapes() {}

  /** Returns the number of columns: the length of the last axis. */
  public static int columns(INDArray array) {
    return Math.toIntExact(array.size(-1));
  }

  /** Returns the number of rows: the product of the lengths of all axes before the last. */
  public static int rows(INDArray array) {
    return Math.toIntExact(array.length() / array.size(-1));
  }

  /** Returns a view as a matrix: all axes before the last become one. */
  public static INDArray matrix(INDArray array) {
    return array.rank() == 2 ? array : array.reshape('c', rows(array), columns(array));
  }

  /** Returns a view as a vector: all axes become one. */
  public static INDArray vector(INDArray array) {
    return array.rank() == 1 ? array : array.reshape('c', new long[] {array.length()});
  }

  /** Returns a view of the rows from (inclusive) to (exclusive) of a matrix. */
  public static INDArray rows(INDArray matrix, long from, long to) {
    return block(matrix, from * matrix.size(1), to - from, matrix.size(1));
  }

  /** Returns a view of equidistant rows of a matrix. */
  public static INDArray rows(INDArray matrix, long first, long count, long apart) {
    long columns = matrix.size(1);
    return Nd4j.create(
        matrix.data(),
        new long[] {count, columns},
        new long[] {apart * columns, 1},
        matrix.offset() + first * columns,
        'c');
  }

  /** Returns a view of the columns from (inclusive) to (exclusive) of a matrix. */
  public static INDArray columns(INDArray matrix, long from, long to) {
    long[] shape = {matrix.size(0), to - from};
    long[] strides = {matrix.stride(0), 1};
    return Nd4j.create(matrix.data(), shape, strides, matrix.offset() + from, 'c');
  }

  /** Returns a view of one of several matrices. */
  public static INDArray one(INDArray matrices, long index) {
    long rows = matrices.size(1);
    long columns = matrices.size(2);
    long[] strides = {columns, 1};
    return Nd4j.create(
        matrices.data(),
        new long[] {rows, columns},
        strides,
        matrices.offset() + index * rows * columns,
        'c');
  }

  /** Creates a view directly, since ND4J's indexing loses the last row of some views. */
  private static INDArray block(INDArray matrix, long begin, long rows, long columns) {
    long[] strides = {matrix.size(1), 1};
    return Nd4j.create(
        matrix.data(), new long[] {rows, columns}, strides, matrix.offset() + begin, 'c');
  }
}
