package org.distill4j.runtime.kernel.array;

import org.nd4j.linalg.api.ndarray.INDArray;

/** A reusable Java array that grows on demand. */
public final class HeapArray {

  private float[] values = new float[0];

  /** Returns an array of at least the given length, with arbitrary contents. */
  public float[] ofLength(int length) {
    if (values.length < length) {
      values = new float[length];
    }
    return values;
  }

  /** Reads the elements of an array and returns the Java array that holds them. */
  public float[] read(INDArray array) {
    int length = Math.toIntExact(array.length());
    HostMemory.of(array).get(0, ofLength(length), 0, length);
    return values;
  }

  /** Overwrites an array with the first elements of this one. */
  public void write(INDArray array) {
    HostMemory.of(array).put(0, values, 0, Math.toIntExact(array.length()));
  }
}
