package org.distill4j.runtime.kernel.array;

import org.nd4j.linalg.api.ndarray.INDArray;

/** A Java array that is used again and grows when it has to. */
public final class HeapArray {

  private float[] values = new float[0];

  /** An array of at least that length, with any contents. */
  public float[] ofLength(int length) {
    if (values.length < length) {
      values = new float[length];
    }
    return values;
  }

  /** The elements of an array. */
  public float[] read(INDArray array) {
    int length = Math.toIntExact(array.length());
    HostMemory.of(array).get(0, ofLength(length), 0, length);
    return values;
  }

  /** Writes as many elements as the array has. */
  public void write(INDArray array) {
    HostMemory.of(array).put(0, values, 0, Math.toIntExact(array.length()));
  }
}
