package org.distill4j.runtime.kernel.cpu;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import org.distill4j.runtime.kernel.api.NormKernels;
import org.distill4j.runtime.kernel.api.RowNorm;
import org.distill4j.runtime.kernel.array.HostMemory;
import org.distill4j.runtime.kernel.array.Shapes;
import org.distill4j.runtime.kernel.function.FloatFunctions;
import org.distill4j.runtime.kernel.parallel.Parallel;
import org.nd4j.linalg.api.ndarray.INDArray;

/** {@link NormKernels} in loops over Java arrays. */
final class CpuNorms implements NormKernels {

  /** Minimum number of elements per task. */
  private static final int GRAIN = 16 * 1024;

  /** Transforms a row in place. */
  @FunctionalInterface
  private interface Body {
    void run(float[] values, int row);
  }

  /** Reads each row of x, transforms it and writes it to y. */
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
    FloatBuffer divisors = HostMemory.of(lengths);
    each(
        x,
        y,
        (values, row) -> {
          double length = Math.sqrt(FloatFunctions.dot(values, values, values.length));
          divide(values, row, (float) Math.max(length, epsilon), divisors);
        });
  }

  @Override
  public void unitRowsGradient(
      double epsilon, INDArray y, INDArray lengths, INDArray dy, INDArray dx) {
    FloatBuffer divisors = HostMemory.of(lengths);
    float least = (float) epsilon;
    eachPair(
        y,
        dy,
        dx,
        (values, gradient, row) -> {
          if (divisors.get(row) > least) {
            float along = (float) FloatFunctions.dot(values, gradient, values.length);
            FloatFunctions.addScaled(-along, values, gradient, values.length);
          }
          FloatFunctions.scale(1 / divisors.get(row), gradient, gradient.length);
        });
  }

  @Override
  public void shares(double raise, INDArray x, INDArray sums, INDArray y) {
    FloatBuffer divisors = HostMemory.of(sums);
    each(
        x,
        y,
        (values, row) -> {
          double sum = FloatFunctions.sum(values, values.length);
          divide(values, row, (float) (sum + raise), divisors);
        });
  }

  @Override
  public void sharesGradient(INDArray y, INDArray sums, INDArray dy, INDArray dx) {
    FloatBuffer divisors = HostMemory.of(sums);
    eachPair(
        y,
        dy,
        dx,
        (values, gradient, row) -> {
          float mean = (float) FloatFunctions.dot(values, gradient, values.length);
          float factor = 1 / divisors.get(row);
          for (int i = 0; i < gradient.length; i++) {
            gradient[i] = (gradient[i] - mean) * factor;
          }
        });
  }

  @Override
  public void normalise(
      List<INDArray> summands, RowNorm norm, INDArray normal, INDArray factors, INDArray y) {
    CpuRowNorms.normalise(summands, norm, normal, factors, y);
  }

  @Override
  public void normaliseGradient(
      RowNorm norm,
      INDArray normal,
      INDArray factors,
      INDArray dy,
      INDArray gammaGradient,
      INDArray betaGradient,
      INDArray dx) {
    new CpuRowNorms(norm, normal, factors).gradient(dy, gammaGradient, betaGradient, dx);
  }

  /** Divides a row by its length and records the divisor. */
  private static void divide(float[] values, int row, float divisor, FloatBuffer divisors) {
    FloatFunctions.scale(1 / divisor, values, values.length);
    divisors.put(row, divisor);
  }

  /** Transforms a row of a gradient in place. */
  @FunctionalInterface
  private interface PairBody {
    void run(float[] values, float[] gradient, int row);
  }

  /** Reads each row of y and dy, transforms the latter and writes it to dx. */
  private static void eachPair(INDArray y, INDArray dy, INDArray dx, PairBody body) {
    int columns = Shapes.columns(y);
    FloatBuffer read = HostMemory.of(y);
    FloatBuffer arriving = HostMemory.of(dy);
    FloatBuffer write = HostMemory.of(dx);
    Parallel.run(
        Shapes.rows(y),
        Math.max(1, GRAIN / columns),
        (from, to) -> {
          float[] values = new float[columns];
          float[] gradient = new float[columns];
          for (int row = from; row < to; row++) {
            read.get(row * columns, values, 0, columns);
            arriving.get(row * columns, gradient, 0, columns);
            body.run(values, gradient, row);
            write.put(row * columns, gradient, 0, columns);
          }
        });
  }
}
