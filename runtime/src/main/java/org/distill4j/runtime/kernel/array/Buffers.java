package org.distill4j.runtime.kernel.array;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * Work arrays by role, allocated once and reused in every step. Allocation costs more than most
 * computations, so layers, losses and batches keep their arrays here.
 *
 * <p>The memory of a role grows to the largest shape requested; smaller shapes are views of it. Not
 * thread-safe.
 */
public final class Buffers {

  private final Map<String, Slot> slots = new HashMap<>();

  /**
   * Returns an array in row-major order, the same one as long as the shape stays the same. Its
   * contents are those that the last user of the role left.
   *
   * @param role the purpose of the array, unique among its users
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
        slot == null || slot.type != type ? allocate(type, length) : slot.ofLength(length);
    INDArray view = memory.get(NDArrayIndex.interval(0, length)).reshape('c', shape);
    slots.put(role, new Slot(type, memory, shape.clone(), view));
    return view;
  }

  private static INDArray allocate(DataType type, long length) {
    return Nd4j.createUninitializedDetached(type, length);
  }

  private record Slot(DataType type, INDArray memory, long[] shape, INDArray view) {

    /** Returns memory of a length or more; a role that grows once is likely to grow again. */
    INDArray ofLength(long length) {
      long present = memory.length();
      return length <= present ? memory : allocate(type, Math.max(length, present + present / 4));
    }
  }
}
