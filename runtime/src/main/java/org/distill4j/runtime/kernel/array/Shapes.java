package org.distill4j.runtime.kernel.array;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Views of arrays in other shapes. */
public final class Shapes {

  private Shapes() {}

  /** The number of columns: the length of the last axis. */
  public static int columns(INDArray array) {
    return Math.toIntExact(array.size(-1));
  }

  /** The number of rows: the length of all axes before the last together. */
  public static int rows(INDArray array) {
    return Math.toIntExact(array.length() / array.size(-1));
  }

  /** All axes before the last as one. */
  public static INDArray matrix(INDArray array) {
    return array.rank() == 2 ? array : array.reshape('c', rows(array), columns(array));
  }

  /** All axes as one. */
  public static INDArray vector(INDArray array) {
    return array.rank() == 1 ? array : array.reshape('c', new long[] {array.length()});
  }

  /** Some rows of a matrix. */
  public static INDArray rows(INDArray matrix, long from, long to) {
    return block(matrix, from * matrix.size(1), to - from, matrix.size(1));
  }

  /** So many rows of a matrix from one on, some rows apart. */
  public static INDArray rows(INDArray matrix, long first, long count, long apart) {
    long columns = matrix.size(1);
    return Nd4j.create(
        matrix.data(),
        new long[] {count, columns},
        new long[] {apart * columns, 1},
        matrix.offset() + first * columns,
        'c');
  }

  /** Some columns of a matrix. */
  public static INDArray columns(INDArray matrix, long from, long to) {
    long[] shape = {matrix.size(0), to - from};
    long[] strides = {matrix.stride(0), 1};
    return Nd4j.create(matrix.data(), shape, strides, matrix.offset() + from, 'c');
  }

  /** One of several matrices. */
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

  /** A view made by hand: ND4J's own indices lose the last row of some views. */
  private static INDArray block(INDArray matrix, long begin, long rows, long columns) {
    long[] strides = {matrix.size(1), 1};
    return Nd4j.create(
        matrix.data(), new long[] {rows, columns}, strides, matrix.offset() + begin, 'c');
  }
}
