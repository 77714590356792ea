package org.distill4j.runtime.kernel.cpu;

import java.nio.FloatBuffer;
import java.util.List;
import org.distill4j.runtime.kernel.api.RowNorm;
import org.distill4j.runtime.kernel.array.HostMemory;
import org.distill4j.runtime.kernel.array.Shapes;
import org.distill4j.runtime.kernel.function.FloatFunctions;
import org.distill4j.runtime.kernel.parallel.Parallel;
import org.nd4j.linalg.api.ndarray.INDArray;

/** {@link RowNorm} in one pass over the rows, forward and backward. */
final class CpuRowNorms {

  /** Minimum number of elements per task. */
  private static final int GRAIN = 16 * 1024;

  /**
   * The number of parts of the rows. The gradients of gamma and beta are summed part by part, so
   * that the order of summation does not depend on the number of cores.
   */
  private static final int PARTS = 16;

  private final RowNorm norm;
  private final FloatBuffer normal;
  private final FloatBuffer factors;
  private final int rows;
  private final int columns;

  /** Takes the results of {@link #normalise}. */
  CpuRowNorms(RowNorm norm, INDArray normal, INDArray factors) {
    this.norm = norm;
    this.normal = HostMemory.of(normal);
    this.factors = HostMemory.of(factors);
    this.rows = Shapes.rows(normal);
    this.columns = Shapes.columns(normal);
  }

  /** Computes the normalised rows and the result. */
  static void normalise(
      List<INDArray> summands, RowNorm norm, INDArray normal, INDArray factors, INDArray y) {
    int columns = Shapes.columns(y);
    float[] gamma = values(norm.gamma());
    float[] beta = values(norm.beta());
    List<FloatBuffer> read = summands.stream().map(HostMemory::of).toList();
    FloatBuffer normalised = HostMemory.of(normal);
    FloatBuffer scales = HostMemory.of(factors);
    FloatBuffer write = HostMemory.of(y);
    Parallel.run(
        Shapes.rows(y),
        Math.max(1, GRAIN / columns),
        (from, to) -> {
          float[] z = new float[columns];
          float[] other = new float[columns];
          for (int row = from; row < to; row++) {
            read.get(0).get(row * columns, z, 0, columns);
            for (int i = 1; i < read.size(); i++) {
              read.get(i).get(row * columns, other, 0, columns);
              FloatFunctions.add(other, z, columns);
            }
            scales.put(row, normaliseRow(norm, z));
            if (normal != y) {
              normalised.put(row * columns, z, 0, columns);
            }
            if (gamma != null) {
              FloatFunctions.multiply(gamma, z, columns);
            }
            if (beta != null) {
              FloatFunctions.add(beta, z, columns);
            }
            write.put(row * columns, z, 0, columns);
          }
        });
  }

  private static float[] values(INDArray vector) {
    if (vector == null) {
      return null;
    }
    float[] values = new float[Math.toIntExact(vector.length())];
    HostMemory.of(vector).get(0, values);
    return values;
  }

  /** Normalises a row in place and returns its factor. */
  private static float normaliseRow(RowNorm norm, float[] z) {
    if (norm.centred()) {
      float mean = (float) (FloatFunctions.sum(z, z.length) / z.length);
      for (int i = 0; i < z.length; i++) {
        z[i] -= mean;
      }
    }
    double square = FloatFunctions.dot(z, z, z.length) / z.length;
    float factor = (float) (1 / Math.sqrt(square + norm.epsilon()));
    FloatFunctions.scale(factor, z, z.length);
    return factor;
  }

  /** Computes the gradients; adds to those of gamma and beta. */
  void gradient(INDArray dy, INDArray gammaGradient, INDArray betaGradient, INDArray dx) {
    FloatBuffer arriving = HostMemory.of(dy);
    FloatBuffer write = dx == null ? null : HostMemory.of(dx);
    int parts = Math.min(PARTS, rows);
    float[][] gammaSums = gammaGradient == null ? null : new float[parts][columns];
    float[][] betaSums = betaGradient == null ? null : new float[parts][columns];
    float[] gamma = values(norm.gamma());
    Parallel.run(
        parts,
        1,
        (from, to) -> {
          float[] values = new float[columns];
          float[] gradient = new float[columns];
          int begin = (int) ((long) rows * from / parts);
          for (int part = from; part < to; part++) {
            int end = (int) ((long) rows * (part + 1) / parts);
            for (int row = begin; row < end; row++) {
              normal.get(row * columns, values, 0, columns);
              arriving.get(row * columns, gradient, 0, columns);
              if (betaSums != null) {
                FloatFunctions.add(gradient, betaSums[part], columns);
              }
              if (gammaSums != null) {
                addProducts(values, gradient, gammaSums[part]);
              }
              if (write != null) {
                rowGradient(gamma, values, gradient, factors.get(row));
                write.put(row * columns, gradient, 0, columns);
              }
            }
            begin = end;
          }
        });
    addTotal(gammaSums, gammaGradient);
    addTotal(betaSums, betaGradient);
  }

  private static void addProducts(float[] x, float[] y, float[] sums) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += x[i] * y[i];
    }
  }

  /** Replaces the gradient of the result by that of the sum. */
  private void rowGradient(float[] gamma, float[] values, float[] gradient, float factor) {
    if (gamma != null) {
      FloatFunctions.multiply(gamma, gradient, columns);
    }
    float along = (float) (FloatFunctions.dot(values, gradient, columns) / columns);
    float mean = norm.centred() ? (float) (FloatFunctions.sum(gradient, columns) / columns) : 0;
    for (int i = 0; i < columns; i++) {
      gradient[i] = (gradient[i] - mean - values[i] * along) * factor;
    }
  }

  private void addTotal(float[][] parts, INDArray target) {
    if (parts == null) {
      return;
    }
    FloatBuffer memory = HostMemory.of(target);
    float[] total = new float[columns];
    memory.get(0, total, 0, columns);
    for (float[] part : parts) {
      FloatFunctions.add(part, total, columns);
    }
    memory.put(0, total, 0, columns);
  }
}
