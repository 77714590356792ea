package org.distill4j.runtime.kernel.array;

import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.distill4j.runtime.kernel.api.Rows;
import org.nd4j.linalg.api.buffer.DataBuffer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Rows of a matrix of FLOAT or DOUBLE as Java arrays, on every backend: for algorithms that access
 * a row in their own order, such as sorting. Several threads may read or write different rows.
 */
public final class HostRows implements Rows {

  private final FloatBuffer floats;
  private final DoubleBuffer doubles;
  private final int columns;

  private HostRows(INDArray array) {
    DataBuffer data = array.data();
    // On a device, only this call creates the host's copy and brings it up to date.
    data.getDouble(0);
    Pointer memory = data.pointer();
    long start = array.offset();
    long end = start + array.length();
    boolean single = array.dataType() == DataType.FLOAT;
    this.floats = single ? new FloatPointer(memory).position(start).capacity(end).asBuffer() : null;
    this.doubles =
        single ? null : new DoublePointer(memory).position(start).capacity(end).asBuffer();
    this.columns = Shapes.columns(array);
  }

  /** Returns the rows of an array in row-major order without gaps, for reading. */
  public static HostRows reading(INDArray array) {
    return new HostRows(array);
  }

  /** Returns the rows of an array in row-major order without gaps, for reading and writing. */
  public static HostRows writing(INDArray array) {
    array.data().put(0, array.data().getDouble(0));
    return new HostRows(array);
  }

  @Override
  public int columns() {
    return columns;
  }

  @Override
  public boolean single() {
    return floats != null;
  }

  @Override
  public void read(int row, double[] target) {
    if (doubles != null) {
      doubles.get(row * columns, target, 0, columns);
      return;
    }
    float[] block = new float[Math.min(columns, HostMemory.BLOCK)];
    for (int begin = 0; begin < columns; begin += block.length) {
      int length = Math.min(block.length, columns - begin);
      floats.get(row * columns + begin, block, 0, length);
      for (int i = 0; i < length; i++) {
        target[begin + i] = block[i];
      }
    }
  }

  @Override
  public void read(int row, float[] target) {
    read(row * columns, target, columns);
  }

  @Override
  public void read(int row, int column, float[] target) {
    read(row * columns + column, target, target.length);
  }

  private void read(int from, float[] target, int length) {
    if (floats != null) {
      floats.get(from, target, 0, length);
      return;
    }
    double[] wide = new double[length];
    doubles.get(from, wide, 0, length);
    for (int i = 0; i < length; i++) {
      target[i] = (float) wide[i];
    }
  }

  /** Overwrites a row; values are rounded if the array is FLOAT. */
  public void write(int row, double[] values) {
    if (doubles != null) {
      doubles.put(row * columns, values, 0, columns);
      return;
    }
    float[] block = new float[Math.min(columns, HostMemory.BLOCK)];
    for (int begin = 0; begin < columns; begin += block.length) {
      int length = Math.min(block.length, columns - begin);
      for (int i = 0; i < length; i++) {
        block[i] = (float) values[begin + i];
      }
      floats.put(row * columns + begin, block, 0, length);
    }
  }

  /** Overwrites a row; values are widened if the array is DOUBLE. */
  public void write(int row, float[] values) {
    if (floats != null) {
      floats.put(row * columns, values, 0, columns);
      return;
    }
    double[] wide = new double[columns];
    for (int i = 0; i < columns; i++) {
      wide[i] = values[i];
    }
    doubles.put(row * columns, wide, 0, columns);
  }
}
