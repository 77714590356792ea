package org.distill4j.runtime.data;

import java.util.Arrays;
import org.distill4j.runtime.kernel.array.Buffers;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Masks over padded rows. */
final class Masks {

  private Masks() {}

  /** Returns a mask [batch, steps] of the first steps of each example. */
  static INDArray ofLengths(int[] lengths, int steps, DataType type, Buffers buffers) {
    float[] values = new float[lengths.length * steps];
    for (int i = 0; i < lengths.length; i++) {
      Arrays.fill(values, i * steps, i * steps + lengths[i], 1);
    }
    INDArray mask = buffers.get("mask", type, lengths.length, steps);
    HostArray.writing(mask).write(0, values);
    return mask;
  }
}
