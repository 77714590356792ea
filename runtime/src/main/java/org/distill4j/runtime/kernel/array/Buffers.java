package org.distill4j.runtime.kernel.array;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * Arrays that are made once and used again in every step, by role. Fresh arrays cost more than most
 * of what is computed in them, so layers, losses and batches keep theirs here.
 *
 * <p>A role's memory grows to the largest shape asked for; smaller shapes are views of it. Not safe
 * for several threads.
 */
public final class Buffers {

  private final Map<String, Slot> slots = new HashMap<>();

  /**
   * An array in row-major order, the same one each time while the shape stays the same. Its
   * contents are whatever the last user of the role left there.
   *
   * @param role what the array is for, unique among its users
   * @param type the data type
   * @param shape the shape, each length at least 1
   */
  public INDArray get(String role, DataType type, long... shape) {
    Slot slot = slots.get(role);
    if (slot != null && slot.type == type && Arrays.equals(slot.shape, shape)) {
      return slot.view;
    }
    long length = Arrays.stream(shape).reduce(1, Math::multiplyExact);
    INDArray memory =
        slot != null && slot.type == type && slot.memory.length() >= length
            ? slot.memory
            : Nd4j.createUninitializedDetached(type, length);
    INDArray view = memory.get(NDArrayIndex.interval(0, length)).reshape('c', shape);
    slots.put(role, new Slot(type, memory, shape.clone(), view));
    return view;
  }

  private record Slot(DataType type, INDArray memory, long[] shape, INDArray view) {}
}
