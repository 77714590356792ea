package org.distill4j.runtime.kernel.cpu;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Objects;
import org.distill4j.runtime.kernel.api.RowKernels;
import org.distill4j.runtime.kernel.api.Rows;
import org.distill4j.runtime.kernel.array.HostMemory;
import org.distill4j.runtime.kernel.array.Shapes;
import org.distill4j.runtime.kernel.function.FloatFunctions;
import org.distill4j.runtime.kernel.function.RowFunctions;
import org.distill4j.runtime.kernel.parallel.Parallel;
import org.nd4j.linalg.api.ndarray.INDArray;

/** {@link RowKernels} in loops over Java arrays. */
final class CpuRows implements RowKernels {

  /** Minimum number of elements per task. */
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

  /** Divides by columns, so that repeated target rows are accumulated in a fixed order. */
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
              FloatFunctions.add(row, sum, width);
              write.put(place, sum, 0, width);
            }
          }
        });
  }

  @Override
  public void groupSums(int size, INDArray x, INDArray y) {
    int columns = Shapes.columns(y);
    FloatBuffer read = HostMemory.of(x);
    FloatBuffer write = HostMemory.of(y);
    eachRow(
        Shapes.rows(y),
        columns * size,
        (begin, end) -> {
          float[] row = new float[columns * size];
          float[] sums = new float[columns];
          for (int i = begin; i < end; i++) {
            read.get(i * row.length, row, 0, row.length);
            for (int j = 0; j < columns; j++) {
              float sum = 0;
              for (int k = 0; k < size; k++) {
                sum += row[j * size + k];
              }
              sums[j] = sum;
            }
            write.put(i * columns, sums, 0, columns);
          }
        });
  }

  @Override
  public void repeatColumns(int size, INDArray x, INDArray y) {
    int columns = Shapes.columns(x);
    FloatBuffer read = HostMemory.of(x);
    FloatBuffer write = HostMemory.of(y);
    eachRow(
        Shapes.rows(x),
        columns * size,
        (begin, end) -> {
          float[] row = new float[columns];
          float[] repeated = new float[columns * size];
          for (int i = begin; i < end; i++) {
            read.get(i * columns, row, 0, columns);
            for (int j = 0; j < repeated.length; j++) {
              repeated[j] = row[j / size];
            }
            write.put(i * repeated.length, repeated, 0, repeated.length);
          }
        });
  }

  /** Computes one row from the rows of several arrays in place; the last is the result. */
  @FunctionalInterface
  private interface RowBody {
    double run(RowFunctions functions, float[][] rows, int length);
  }

  /**
   * Reads a row of each array, applies the body and writes the last row to the target. Returns the
   * sum of the results.
   */
  private static double each(INDArray target, RowBody body, INDArray... arrays) {
    int rows = Shapes.rows(target);
    int columns = Shapes.columns(target);
    FloatBuffer write = HostMemory.of(target);
    FloatBuffer[] memory = new FloatBuffer[arrays.length];
    Arrays.setAll(memory, i -> HostMemory.of(arrays[i]));
    double[] results = new double[rows];
    eachRow(
        rows,
        columns,
        (begin, end) -> {
          float[][] blocks = new float[arrays.length][columns];
          RowFunctions functions = new RowFunctions(columns);
          for (int row = begin; row < end; row++) {
            for (int i = 0; i < arrays.length; i++) {
              memory[i].get(row * columns, blocks[i], 0, columns);
            }
            results[row] = body.run(functions, blocks, columns);
            write.put(row * columns, blocks[arrays.length - 1], 0, columns);
          }
        });
    double sum = 0;
    for (double result : results) {
      sum += result;
    }
    return sum;
  }

  @Override
  public void normalise(INDArray x, INDArray y) {
    each(
        y,
        (functions, rows, length) -> {
          RowFunctions.normalise(rows[0], length);
          return 0;
        },
        x);
  }

  @Override
  public void softmax(INDArray x, INDArray mask, INDArray y) {
    RowBody body =
        (functions, rows, length) -> {
          functions.softmax(rows[rows.length - 1], rows.length == 1 ? null : rows[0], length);
          return 0;
        };
    if (mask == null) {
      each(y, body, x);
    } else {
      each(y, body, mask, x);
    }
  }

  @Override
  public void softmaxGradient(INDArray y, INDArray dy, INDArray dx) {
    each(
        dx,
        (functions, rows, length) -> {
          RowFunctions.softmaxGradient(rows[0], rows[1], length);
          return 0;
        },
        y,
        dy);
  }

  @Override
  public void logSoftmax(double factor, INDArray x, INDArray y) {
    each(
        y,
        (functions, rows, length) -> {
          functions.logSoftmax((float) factor, rows[0], length);
          return 0;
        },
        x);
  }

  @Override
  public double crossEntropy(INDArray y, INDArray w, INDArray gradient) {
    int count = Shapes.rows(y);
    RowBody body =
        (functions, rows, length) -> functions.crossEntropy(rows[0], rows[1], 1f / count, length);
    return each(gradient, body, y, w) / count;
  }

  @Override
  public double softmaxCrossEntropy(double factor, INDArray logits, INDArray w, INDArray gradient) {
    int count = Shapes.rows(logits);
    RowBody body =
        (functions, rows, length) ->
            functions.softmaxCrossEntropy((float) factor, rows[0], rows[1], 1f / count, length);
    return each(gradient, body, logits, w) / count;
  }

  @Override
  public double divergence(INDArray logTarget, INDArray logOwn, INDArray gradient) {
    int count = Shapes.rows(logOwn);
    RowBody body =
        (functions, rows, length) -> functions.divergence(rows[0], rows[1], 1f / count, length);
    return each(gradient, body, logTarget, logOwn) / count;
  }

  @Override
  public double softmaxDivergence(
      double factor, INDArray target, INDArray own, INDArray work, INDArray gradient) {
    int count = Shapes.rows(own);
    RowBody body =
        (functions, rows, length) ->
            functions.softmaxDivergence((float) factor, rows[0], rows[1], 1f / count, length);
    return each(gradient, body, target, own) / count;
  }
}
