package org.distill4j.runtime.data;

import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.IntPointer;
import org.nd4j.linalg.api.buffer.DataBuffer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Copies whole rows between Java arrays and an array of ND4J, which otherwise go number by number.
 *
 * <p>Works on every backend: the first number goes through the array itself, which brings a copy on
 * a device up to date and marks it as changed.
 */
public final class HostArray {

  private final INDArray array;
  private final DataBuffer data;
  private final long start;

  private HostArray(INDArray array) {
    if (!isDense(array)) {
      throw new IllegalArgumentException("the array is not in row-major order without gaps");
    }
    this.array = array;
    this.data = array.data();
    this.start = array.offset();
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

  /** Begins to write to an array. What is not written keeps its value. */
  static HostArray writing(INDArray array) {
    HostArray host = new HostArray(array);
    host.data.put(0, host.data.getDouble(0));
    return host;
  }

  /**
   * The numbers of an array in row-major order.
   *
   * @param array of FLOAT or DOUBLE, in row-major order
   * @param reuse the result where it has the right length, or null
   */
  public static float[] floats(INDArray array, float[] reuse) {
    HostArray host = new HostArray(array);
    int length = Math.toIntExact(array.length());
    float[] values = reuse != null && reuse.length == length ? reuse : new float[length];
    host.data.getDouble(0);
    if (array.dataType() == DataType.FLOAT) {
      new FloatPointer(host.data.pointer()).position(host.start).get(values);
    } else {
      double[] wide = doubles(array);
      for (int i = 0; i < length; i++) {
        values[i] = (float) wide[i];
      }
    }
    return values;
  }

  /** The numbers of an array of FLOAT or DOUBLE in row-major order. */
  public static double[] doubles(INDArray array) {
    HostArray host = new HostArray(array);
    double[] values = new double[Math.toIntExact(array.length())];
    if (array.dataType() == DataType.DOUBLE) {
      host.data.getDouble(0);
      new DoublePointer(host.data.pointer()).position(host.start).get(values);
    } else {
      float[] narrow = floats(array, null);
      for (int i = 0; i < values.length; i++) {
        values[i] = narrow[i];
      }
    }
    return values;
  }

  /** Writes numbers from a place of the array on, which holds FLOAT or DOUBLE. */
  void write(long position, float[] values) {
    if (array.dataType() == DataType.FLOAT) {
      new FloatPointer(data.pointer()).position(start + position).put(values);
      return;
    }
    double[] wide = new double[values.length];
    for (int i = 0; i < wide.length; i++) {
      wide[i] = values[i];
    }
    new DoublePointer(data.pointer()).position(start + position).put(wide);
  }

  /** Writes numbers from a place of the array on, which holds INT. */
  void write(long position, int[] values) {
    new IntPointer(data.pointer()).position(start + position).put(values);
  }
}
