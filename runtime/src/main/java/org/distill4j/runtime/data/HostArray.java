package org.distill4j.runtime.data;

import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.Pointer;
import org.nd4j.linalg.api.buffer.DataBuffer;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Copies whole rows between Java arrays and an ND4J array, whose own accessors copy number by
 * number.
 *
 * <p>Works on every backend: the first number goes through the array itself, which synchronises a
 * copy on a device and marks it as modified.
 */
public final class HostArray {

  private final DataBuffer data;
  private final Pointer memory;
  private final long start;

  private HostArray(DataBuffer data, Pointer memory, long start) {
    this.data = data;
    this.memory = memory;
    this.start = start;
  }

  private HostArray(INDArray array) {
    if (!isDense(array)) {
      throw new IllegalArgumentException("the array is not in row-major order without gaps");
    }
    this.data = array.data();
    // First, because on a device only this synchronises the host's copy.
    data.getDouble(0);
    this.memory = pointer(data);
    this.start = array.offset();
  }

  private static Pointer pointer(DataBuffer data) {
    Pointer pointer = data.pointer();
    return switch (data.dataType()) {
      case FLOAT -> new FloatPointer(pointer);
      case DOUBLE -> new DoublePointer(pointer);
      default -> new IntPointer(pointer);
    };
  }

  private static boolean isDense(INDArray array) {
    long stride = 1;
    for (int axis = array.rank() - 1; axis >= 0; axis--) {
      if (array.size(axis) != 1 && array.stride(axis) != stride) {
        return false;
      }
      stride *= array.size(axis);
    }
    return true;
  }

  /** Opens an array for writing. Unwritten elements keep their values. */
  static HostArray writing(INDArray array) {
    HostArray host = new HostArray(array);
    host.data.put(0, host.data.getDouble(0));
    return host;
  }

  /** Returns the same array for another thread, which may write to other positions concurrently. */
  HostArray forThread() {
    return new HostArray(data, pointer(data), start);
  }

  /** Opens an array for reading. */
  public static HostArray reading(INDArray array) {
    return new HostArray(array);
  }

  /**
   * Reads numbers of a FLOAT or DOUBLE array, from a position on.
   *
   * @param position the position in row-major order
   * @param into the destination, whose length is the number of elements to read
   */
  public void read(long position, float[] into) {
    if (memory instanceof FloatPointer floats) {
      floats.position(start + position).get(into);
      return;
    }
    double[] wide = new double[into.length];
    read(position, wide);
    for (int i = 0; i < into.length; i++) {
      into[i] = (float) wide[i];
    }
  }

  /**
   * Reads numbers of a FLOAT or DOUBLE array, from a position on.
   *
   * @param position the position in row-major order
   * @param into the destination, whose length is the number of elements to read
   */
  public void read(long position, double[] into) {
    if (memory instanceof DoublePointer doubles) {
      doubles.position(start + position).get(into);
      return;
    }
    float[] narrow = new float[into.length];
    read(position, narrow);
    for (int i = 0; i < into.length; i++) {
      into[i] = narrow[i];
    }
  }

  /** Writes numbers to a FLOAT or DOUBLE array, from a position on. */
  void write(long position, float[] values) {
    write(position, values, values.length);
  }

  /** Writes the first numbers of an array to a FLOAT or DOUBLE array, from a position on. */
  void write(long position, float[] values, int length) {
    if (memory instanceof FloatPointer floats) {
      floats.position(start + position).put(values, 0, length);
      return;
    }
    double[] wide = new double[length];
    for (int i = 0; i < wide.length; i++) {
      wide[i] = values[i];
    }
    ((DoublePointer) memory).position(start + position).put(wide);
  }

  /** Writes numbers to an INT array, from a position on. */
  void write(long position, int[] values) {
    ((IntPointer) memory).position(start + position).put(values);
  }
}
