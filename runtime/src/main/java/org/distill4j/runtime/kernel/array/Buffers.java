package org.distill4j.runtime.kernel.array;

import java.nio.LongBuffer;
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
 * <p>The memory of a role grows to the largest shape requested; other shapes are views of it. Not
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
    if (slot == null || slot.type != type || slot.memory.length() < length) {
      slot = new Slot(type, allocate(type, slot == null ? length : slot.grown(type, length)));
      slots.put(role, slot);
    }
    return slot.show(shape.clone(), length);
  }

  private static INDArray allocate(DataType type, long length) {
    return Nd4j.createUninitializedDetached(type, length);
  }

  /** The memory of a role, the view that was requested last, and views of other shapes. */
  private static final class Slot {

    /** Sequences have few lengths, and to make a view takes longer than a small computation. */
    private static final int MOST_VIEWS = 32;

    private final DataType type;
    private final INDArray memory;
    private final Map<LongBuffer, INDArray> views = new HashMap<>();
    private long[] shape;
    private INDArray view;

    Slot(DataType type, INDArray memory) {
      this.type = type;
      this.memory = memory;
    }

    /** Returns the length of new memory; a role that grows once is likely to grow again. */
    long grown(DataType wanted, long length) {
      long present = memory.length();
      return wanted == type ? Math.max(length, present + present / 4) : length;
    }

    INDArray show(long[] wanted, long length) {
      LongBuffer key = LongBuffer.wrap(wanted);
      INDArray known = views.get(key);
      if (known == null) {
        if (views.size() == MOST_VIEWS) {
          views.clear();
        }
        known = memory.get(NDArrayIndex.interval(0, length)).reshape('c', wanted);
        views.put(key, known);
      }
      shape = wanted;
      view = known;
      return known;
    }
  }
}
