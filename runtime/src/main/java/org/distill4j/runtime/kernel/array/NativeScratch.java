package org.distill4j.runtime.kernel.array;

import java.nio.FloatBuffer;
import java.util.Arrays;
import org.bytedeco.javacpp.FloatPointer;

/**
 * Work arrays outside of the Java heap, for matrix products by address: one set per thread, with
 * arbitrary contents. Code that uses them must not call other code that does.
 */
public final class NativeScratch {

  private static final ThreadLocal<NativeScratch> OF_THREAD =
      ThreadLocal.withInitial(NativeScratch::new);

  private static final int SMALLEST = 4096;

  private FloatPointer[] memory = new FloatPointer[0];
  private FloatBuffer[] buffers = new FloatBuffer[0];

  private NativeScratch() {}

  /** Returns the instance of the current thread. */
  public static NativeScratch ofThread() {
    return OF_THREAD.get();
  }

  /**
   * Returns a work array.
   *
   * @param slot the number of the array, from 0
   * @param size the minimum number of elements
   */
  public FloatBuffer floats(int slot, int size) {
    reserve(slot, size);
    return buffers[slot];
  }

  /** Returns the address of a work array, until it is requested with a larger size. */
  public long address(int slot) {
    return memory[slot].address();
  }

  private void reserve(int slot, int size) {
    if (slot >= memory.length) {
      memory = Arrays.copyOf(memory, slot + 1);
      buffers = Arrays.copyOf(buffers, slot + 1);
    }
    if (memory[slot] == null || memory[slot].capacity() < size) {
      if (memory[slot] != null) {
        memory[slot].close();
      }
      memory[slot] = new FloatPointer(Math.max(SMALLEST, size));
      buffers[slot] = memory[slot].asBuffer();
    }
  }
}
