package org.distill4j.runtime.kernel;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Objects;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Functions of rows in Java arrays. */
final class CpuRows implements RowKernels {

  /** Elements that are worth a part of the work. */
  private static final int GRAIN = 16 * 1024;

  @FunctionalInterface
  private interface Rows {
    void run(int from, int to);
  }

  private static void eachRow(int rows, int columns, Rows body) {
    Parallel.run(rows, Math.max(1, GRAIN / columns), body::run);
  }

  @Override
  public void gather(INDArray source, int from, int[] rows, INDArray target, int to, int width) {
    checkColumns(source, from, width);
    checkColumns(target, to, width);
    Objects.checkFromIndexSize(0, rows.length, Shapes.rows(target));
    int available = Shapes.rows(source);
    for (int row : rows) {
      if (row != NONE) {
        Objects.checkIndex(row, available);
      }
    }
    FloatBuffer read = HostMemory.of(source);
    FloatBuffer write = HostMemory.of(target);
    int sourceColumns = Shapes.columns(source);
    int targetColumns = Shapes.columns(target);
    float[] zeros = new float[width];
    eachRow(
        rows.length,
        width,
        (begin, end) -> {
          float[] row = new float[width];
          for (int i = begin; i < end; i++) {
            boolean exists = rows[i] != NONE;
            if (exists) {
              read.get(rows[i] * sourceColumns + from, row, 0, width);
            }
            write.put(i * targetColumns + to, exists ? row : zeros, 0, width);
          }
        });
  }

  private static void checkColumns(INDArray array, int from, int width) {
    Objects.checkFromIndexSize(from, width, Shapes.columns(array));
  }

  @Override
  public void copyColumns(INDArray source, int from, INDArray target, int to, int width) {
    int[] rows = new int[Shapes.rows(source)];
    Arrays.setAll(rows, i -> i);
    gather(source, from, rows, target, to, width);
  }

  /** In parts of columns, so that a row that is named twice is added to in order. */
  @Override
  public void addScattered(INDArray source, int[] rows, INDArray target) {
    int columns = Shapes.columns(source);
    int available = Shapes.rows(target);
    for (int row : rows) {
      if (row != NONE) {
        Objects.checkIndex(row, available);
      }
    }
    FloatBuffer read = HostMemory.of(source);
    FloatBuffer write = HostMemory.of(target);
    Parallel.run(
        columns,
        Math.max(16, GRAIN / Math.max(1, rows.length)),
        (begin, end) -> {
          int width = end - begin;
          float[] row = new float[width];
          float[] sum = new float[width];
          for (int i = 0; i < rows.length; i++) {
            if (rows[i] != NONE) {
              int place = rows[i] * columns + begin;
              read.get(i * columns + begin, row, 0, width);
              write.get(place, sum, 0, width);
              FloatFunctions.addScaled(1, row, 0, sum, 0, width);
              write.put(place, sum, 0, width);
            }
          }
        });
  }

  /** What is done to a row of each of some arrays, of which the last is written. */
  @FunctionalInterface
  private interface RowBody {
    double run(float[][] rows, int length);
  }

  /** Reads a row of all arrays but the last and writes that of the last; the sum of the results. */
  private static double each(RowBody body, INDArray... arrays) {
    int rows = Shapes.rows(arrays[0]);
    int columns = Shapes.columns(arrays[0]);
    FloatBuffer[] memory = new FloatBuffer[arrays.length];
    Arrays.setAll(memory, i -> HostMemory.of(arrays[i]));
    double[] results = new double[rows];
    eachRow(
        rows,
        columns,
        (begin, end) -> {
          float[][] blocks = new float[arrays.length][columns];
          for (int row = begin; row < end; row++) {
            for (int i = 0; i < arrays.length - 1; i++) {
              memory[i].get(row * columns, blocks[i], 0, columns);
            }
            results[row] = body.run(blocks, columns);
            memory[arrays.length - 1].put(row * columns, blocks[arrays.length - 1], 0, columns);
          }
        });
    return Arrays.stream(results).sum();
  }

  @Override
  public void normalise(INDArray x, INDArray y) {
    each(
        (rows, length) -> {
          double sum = FloatFunctions.sum(rows[0], length);
          float factor = sum == 0 ? 0 : (float) (1 / sum);
          for (int i = 0; i < length; i++) {
            rows[1][i] = rows[0][i] * factor;
          }
          return 0;
        },
        x,
        y);
  }

  @Override
  public void softmax(INDArray x, INDArray mask, INDArray y) {
    if (mask == null) {
      each((rows, length) -> RowFunctions.softmax(rows[0], null, rows[1], length), x, y);
    } else {
      each((rows, length) -> RowFunctions.softmax(rows[0], rows[1], rows[2], length), x, mask, y);
    }
  }

  @Override
  public void softmaxGradient(INDArray y, INDArray dy, INDArray dx) {
    each(
        (rows, length) -> RowFunctions.softmaxGradient(rows[0], rows[1], rows[2], length),
        y,
        dy,
        dx);
  }

  @Override
  public void logSoftmax(double factor, INDArray x, INDArray y) {
    float scale = (float) factor;
    each((rows, length) -> RowFunctions.logSoftmax(scale, rows[0], rows[1], length), x, y);
  }

  @Override
  public double crossEntropy(INDArray y, INDArray w, INDArray gradient) {
    int count = Shapes.rows(y);
    double total =
        each(
            (rows, length) ->
                RowFunctions.crossEntropy(rows[0], rows[1], rows[2], 1f / count, length),
            y,
            w,
            gradient);
    return total / count;
  }

  @Override
  public double divergence(INDArray logTarget, INDArray logOwn, INDArray gradient) {
    int count = Shapes.rows(logOwn);
    double total =
        each(
            (rows, length) ->
                RowFunctions.divergence(rows[0], rows[1], rows[2], 1f / count, length),
            logTarget,
            logOwn,
            gradient);
    return total / count;
  }
}
