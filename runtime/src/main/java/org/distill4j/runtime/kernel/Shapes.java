package org.distill4j.runtime.kernel;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Views of arrays in other shapes. */
final class Shapes {

  private Shapes() {}

  /** The number of columns: the length of the last axis. */
  static int columns(INDArray array) {
    return Math.toIntExact(array.size(-1));
  }

  /** The number of rows: the length of all axes before the last together. */
  static int rows(INDArray array) {
    return Math.toIntExact(array.length() / array.size(-1));
  }

  /** All axes before the last as one. */
  static INDArray matrix(INDArray array) {
    return array.rank() == 2 ? array : array.reshape('c', rows(array), columns(array));
  }

  /** All axes as one. */
  static INDArray vector(INDArray array) {
    return array.rank() == 1 ? array : array.reshape('c', new long[] {array.length()});
  }

  /** Some rows of a matrix. */
  static INDArray rows(INDArray matrix, long from, long to) {
    return matrix.get(NDArrayIndex.interval(from, to), NDArrayIndex.all());
  }

  /** Some columns of a matrix. */
  static INDArray columns(INDArray matrix, long from, long to) {
    return matrix.get(NDArrayIndex.all(), NDArrayIndex.interval(from, to));
  }
}
