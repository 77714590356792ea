package org.distill4j.runtime.layer.tape;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.distill4j.runtime.kernel.array.Buffers;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The arrays that the operations at one place of the tape keep from batch to batch. */
final class Slot {

  private final Buffers buffers = new Buffers();
  private final Map<String, View> views = new HashMap<>();

  /** Returns a work array. */
  INDArray buffer(String role, DataType type, long... shape) {
    return buffers.get(role, type, shape);
  }

  /** Returns an array in another shape, the same view as long as both stay the same. */
  INDArray view(String role, INDArray base, long... shape) {
    if (Arrays.equals(base.shape(), shape)) {
      return base;
    }
    View known = views.get(role);
    if (known == null || known.base != base || !Arrays.equals(known.array.shape(), shape)) {
      known = new View(base, base.reshape('c', shape));
      views.put(role, known);
    }
    return known.array;
  }

  private record View(INDArray base, INDArray array) {}
}
