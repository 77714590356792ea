package org.distill4j.runtime.graph.frozen;

import org.distill4j.runtime.kernel.api.Rows;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The values of a frozen parameter, which never change. Two arrays are equal if they hold the same
 * bits.
 */
sealed interface FrozenArray permits FullArray, HalfArray, ByteArray {

  /** Returns the shape. */
  long[] shape();

  /** Returns the number of bytes in memory. */
  long bytes();

  /** Returns the values as rows of the last axis, decoded when they are read. */
  Rows rows();

  /** Copies all values into an array of the same shape. */
  void read(INDArray target);
}
