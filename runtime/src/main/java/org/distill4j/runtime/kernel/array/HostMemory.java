package org.distill4j.runtime.kernel.array;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.IntPointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The memory of float arrays that lie in this process's own memory. It is read and written in
 * blocks: loops over Java's arrays are compiled to vector instructions, loops over this memory are
 * not.
 */
public final class HostMemory {

  /** The elements of a block: three or four of them fit into the first cache. */
  public static final int BLOCK = 2048;

  private HostMemory() {}

  /** The elements of an array in row-major order. */
  public static FloatBuffer of(INDArray array) {
    require(array);
    FloatPointer pointer = (FloatPointer) array.data().addressPointer();
    return pointer.capacity(array.length()).asBuffer();
  }

  /** Some elements as bytes, in the machine's order. */
  public static ByteBuffer bytes(INDArray array, int from, int to) {
    require(array);
    FloatPointer pointer = new FloatPointer(array.data().addressPointer());
    return pointer.getPointer(from).capacity((long) to - from).asByteBuffer();
  }

  /** The same as the bits of the elements. */
  public static IntBuffer bits(INDArray array) {
    require(array);
    IntPointer pointer = new IntPointer(array.data().addressPointer());
    return pointer.capacity(array.length()).asBuffer();
  }

  /** Where the first element of an array in row-major order lies. */
  public static long address(INDArray array) {
    require(array);
    return array.data().address() + Float.BYTES * array.offset();
  }

  private static void require(INDArray array) {
    if (array.dataType() != DataType.FLOAT) {
      throw new IllegalArgumentException("These kernels take FLOAT, not " + array.dataType());
    }
    if (!isDense(array)) {
      throw new IllegalArgumentException(
          "Kernels take arrays in row-major order without gaps, not " + array.shapeInfoToString());
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
