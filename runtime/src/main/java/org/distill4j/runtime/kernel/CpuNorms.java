package org.distill4j.runtime.kernel;

import java.nio.FloatBuffer;
import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Lengths of rows in Java arrays. */
final class CpuNorms implements NormKernels {

  /** Elements that are worth a part of the work. */
  private static final int GRAIN = 16 * 1024;

  /** What is done to a row in place. */
  @FunctionalInterface
  private interface Body {
    void run(float[] values, int row);
  }

  /** Reads each row of x and writes it to y. */
  private static void each(INDArray x, INDArray y, Body body) {
    int columns = Shapes.columns(x);
    FloatBuffer read = HostMemory.of(x);
    FloatBuffer write = HostMemory.of(y);
    Parallel.run(
        Shapes.rows(x),
        Math.max(1, GRAIN / columns),
        (from, to) -> {
          float[] values = new float[columns];
          for (int row = from; row < to; row++) {
            read.get(row * columns, values, 0, columns);
            body.run(values, row);
            write.put(row * columns, values, 0, columns);
          }
        });
  }

  @Override
  public void scaleRows(INDArray factors, INDArray x) {
    FloatBuffer scale = HostMemory.of(factors);
    each(x, x, (values, row) -> FloatFunctions.scale(scale.get(row), values, values.length));
  }

  @Override
  public void scaleColumns(INDArray factors, INDArray x) {
    float[] scale = new float[Shapes.columns(x)];
    HostMemory.of(factors).get(0, scale, 0, scale.length);
    each(x, x, (values, row) -> FloatFunctions.multiply(scale, values, values.length));
  }

  @Override
  public void centreRows(INDArray x, INDArray y) {
    each(
        x,
        y,
        (values, row) -> {
          float mean = (float) (FloatFunctions.sum(values, values.length) / values.length);
          for (int i = 0; i < values.length; i++) {
            values[i] -= mean;
          }
        });
  }

  @Override
  public void clearShortRows(double epsilon, INDArray lengths, INDArray x) {
    FloatBuffer norms = HostMemory.of(lengths);
    float least = (float) epsilon;
    each(
        x,
        x,
        (values, row) -> {
          if (norms.get(row) <= least) {
            Arrays.fill(values, 0);
          }
        });
  }

  @Override
  public void unitRows(double epsilon, INDArray x, INDArray lengths, INDArray y) {
    int columns = Shapes.columns(x);
    FloatBuffer read = HostMemory.of(x);
    FloatBuffer write = HostMemory.of(y);
    FloatBuffer divisors = HostMemory.of(lengths);
    Parallel.run(
        Shapes.rows(x),
        Math.max(1, GRAIN / columns),
        (from, to) -> {
          float[] row = new float[columns];
          for (int i = from; i < to; i++) {
            read.get(i * columns, row, 0, columns);
            double length = Math.sqrt(FloatFunctions.dot(row, row, columns));
            float divisor = (float) Math.max(length, epsilon);
            FloatFunctions.scale(1 / divisor, row, columns);
            write.put(i * columns, row, 0, columns);
            divisors.put(i, divisor);
          }
        });
  }

  @Override
  public void unitRowsGradient(
      double epsilon, INDArray y, INDArray lengths, INDArray dy, INDArray dx) {
    int columns = Shapes.columns(y);
    FloatBuffer values = HostMemory.of(y);
    FloatBuffer divisors = HostMemory.of(lengths);
    FloatBuffer arriving = HostMemory.of(dy);
    FloatBuffer write = HostMemory.of(dx);
    float least = (float) epsilon;
    Parallel.run(
        Shapes.rows(y),
        Math.max(1, GRAIN / columns),
        (from, to) -> {
          float[] value = new float[columns];
          float[] gradient = new float[columns];
          for (int i = from; i < to; i++) {
            values.get(i * columns, value, 0, columns);
            arriving.get(i * columns, gradient, 0, columns);
            if (divisors.get(i) > least) {
              float along = (float) FloatFunctions.dot(value, gradient, columns);
              FloatFunctions.addScaled(-along, value, gradient, columns);
            }
            FloatFunctions.scale(1 / divisors.get(i), gradient, columns);
            write.put(i * columns, gradient, 0, columns);
          }
        });
  }

  @Override
  public void shares(double raise, INDArray x, INDArray sums, INDArray y) {
    int columns = Shapes.columns(x);
    FloatBuffer read = HostMemory.of(x);
    FloatBuffer write = HostMemory.of(y);
    FloatBuffer divisors = HostMemory.of(sums);
    Parallel.run(
        Shapes.rows(x),
        Math.max(1, GRAIN / columns),
        (from, to) -> {
          float[] row = new float[columns];
          for (int i = from; i < to; i++) {
            read.get(i * columns, row, 0, columns);
            float divisor = (float) (FloatFunctions.sum(row, columns) + raise);
            FloatFunctions.scale(1 / divisor, row, columns);
            write.put(i * columns, row, 0, columns);
            divisors.put(i, divisor);
          }
        });
  }

  @Override
  public void sharesGradient(INDArray y, INDArray sums, INDArray dy, INDArray dx) {
    int columns = Shapes.columns(y);
    FloatBuffer values = HostMemory.of(y);
    FloatBuffer divisors = HostMemory.of(sums);
    FloatBuffer arriving = HostMemory.of(dy);
    FloatBuffer write = HostMemory.of(dx);
    Parallel.run(
        Shapes.rows(y),
        Math.max(1, GRAIN / columns),
        (from, to) -> {
          float[] value = new float[columns];
          float[] gradient = new float[columns];
          for (int i = from; i < to; i++) {
            values.get(i * columns, value, 0, columns);
            arriving.get(i * columns, gradient, 0, columns);
            float mean = (float) FloatFunctions.dot(value, gradient, columns);
            float factor = 1 / divisors.get(i);
            for (int j = 0; j < columns; j++) {
              gradient[j] = (gradient[j] - mean) * factor;
            }
            write.put(i * columns, gradient, 0, columns);
          }
        });
  }
}
