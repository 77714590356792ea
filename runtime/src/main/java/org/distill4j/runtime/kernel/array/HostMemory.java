package org.distill4j.runtime.kernel.array;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.IntPointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Access to FLOAT arrays in the memory of this process. Kernels read and write this memory in
 * blocks of Java arrays, since the JIT vectorises loops over Java arrays but not loops over
 * buffers.
 */
public final class HostMemory {

  /** Number of elements of a block; three or four blocks fit into the L1 cache. */
  public static final int BLOCK = 2048;

  private HostMemory() {}

  /** Returns the elements of an array in row-major order. */
  public static FloatBuffer of(INDArray array) {
    require(array);
    FloatPointer pointer = (FloatPointer) array.data().addressPointer();
    return pointer.capacity(array.length()).asBuffer();
  }

  /** Returns the elements of a range as bytes, in native order. */
  public static ByteBuffer bytes(INDArray array, int from, int to) {
    require(array);
    FloatPointer pointer = new FloatPointer(array.data().addressPointer());
    return pointer.getPointer(from).capacity((long) to - from).asByteBuffer();
  }

  /** Returns the bits of the elements in row-major order. */
  public static IntBuffer bits(INDArray array) {
    require(array);
    IntPointer pointer = new IntPointer(array.data().addressPointer());
    return pointer.capacity(array.length()).asBuffer();
  }

  /** Returns the address of the first element of an array in row-major order. */
  public static long address(INDArray array) {
    require(array);
    return array.data().address() + Float.BYTES * array.offset();
  }

  private static void require(INDArray array) {
    if (array.dataType() != DataType.FLOAT) {
      throw new IllegalArgumentException(
          "The kernels require arrays of FLOAT, not " + array.dataType());
    }
    if (!isDense(array)) {
      throw new IllegalArgumentException(
          "The kernels require arrays in row-major order without gaps, not "
              + array.shapeInfoToString());
    }
  }

  private static boolean isDense(INDArray array) {
    long expected = 1;
    for (int axis = array.rank() - 1; axis >= 0; axis--) {
      if (array.size(axis) != 1 && array.stride(axis) != expected) {
        return false;
      }
      expected *= array.size(axis);
    }
    return true;
  }
}
