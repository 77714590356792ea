package org.distill4j.runtime.kernel.cpu;

import java.nio.FloatBuffer;
import java.util.Arrays;
import org.distill4j.runtime.kernel.api.MatrixKernels;
import org.distill4j.runtime.kernel.api.RelationKernels;
import org.distill4j.runtime.kernel.array.Buffers;
import org.distill4j.runtime.kernel.array.HeapArray;
import org.distill4j.runtime.kernel.array.HostMemory;
import org.distill4j.runtime.kernel.array.Shapes;
import org.distill4j.runtime.kernel.function.FloatFunctions;
import org.distill4j.runtime.kernel.parallel.Parallel;
import org.nd4j.linalg.api.ndarray.INDArray;

/** {@link RelationKernels} in loops over Java arrays. */
final class CpuRelations implements RelationKernels {

  private static final int GRAIN = 4;

  /**
   * Number of partial sums over the vertices of angles; fixed, so that the result does not depend
   * on the number of cores.
   */
  private static final int PARTS = 8;

  /**
   * Squared distances below this fraction of the squared norms have lost too many digits to
   * cancellation.
   */
  private static final float CANCELLED = 0.02f;

  private final MatrixKernels matrices;
  private final Buffers buffers = new Buffers();
  private final HeapArray values = new HeapArray();
  private final HeapArray targets = new HeapArray();
  private final HeapArray gradients = new HeapArray();

  CpuRelations(MatrixKernels matrices) {
    this.matrices = matrices;
  }

  /**
   * Computes squared distances from the inner products of the centred rows, or from the differences
   * where the inner products cancel.
   */
  @Override
  public void squaredDistances(INDArray x, INDArray d) {
    int rows = Shapes.rows(x);
    int columns = Shapes.columns(x);
    float[] all = values.read(x);
    INDArray centred = buffers.get("centred", x.dataType(), rows, columns);
    centre(all, rows, columns, centred);
    matrices.product(centred, false, centred, true, false, d);
    float[] products = targets.read(d);
    float[] squared = gradients.ofLength(rows * rows);
    Parallel.run(
        rows,
        GRAIN,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            for (int j = 0; j < rows; j++) {
              float both = products[i * (rows + 1)] + products[j * (rows + 1)];
              float distance = both - products[i * rows + j] - products[j * rows + i];
              if (distance < CANCELLED * both) {
                distance = FloatFunctions.squaredDistance(all, i, j, columns);
              }
              squared[i * rows + j] = i == j ? 0 : distance;
            }
          }
        });
    gradients.write(d);
  }

  private static void centre(float[] all, int rows, int columns, INDArray target) {
    float[] mean = new float[columns];
    float[] row = new float[columns];
    for (int i = 0; i < rows; i++) {
      System.arraycopy(all, i * columns, row, 0, columns);
      FloatFunctions.addScaled(1f / rows, row, mean, columns);
    }
    FloatBuffer memory = HostMemory.of(target);
    for (int i = 0; i < rows; i++) {
      System.arraycopy(all, i * columns, row, 0, columns);
      FloatFunctions.addScaled(-1, mean, row, columns);
      memory.put(i * columns, row, 0, columns);
    }
  }

  @Override
  public void laplacian(INDArray dd, INDArray l) {
    int rows = Shapes.rows(dd);
    float[] given = values.read(dd);
    float[] result = gradients.ofLength(rows * rows);
    for (int i = 0; i < rows; i++) {
      double sum = 0;
      for (int j = 0; j < rows; j++) {
        float both = given[i * rows + j] + given[j * rows + i];
        result[i * rows + j] = -2 * both;
        sum += both;
      }
      result[i * rows + i] += (float) (2 * sum);
    }
    gradients.write(l);
  }

  @Override
  public double relationalDistance(INDArray target, INDArray own, INDArray gradient) {
    int rows = Shapes.rows(own);
    float[] wanted = targets.read(target);
    float[] squared = values.read(own);
    float[] slopes = gradients.ofLength(rows * rows);
    Arrays.fill(slopes, 0, rows * rows, 0);
    double loss = 0;
    if (rows > 1) {
      double pairs = rows * (rows - 1.0);
      double targetMean = sumOfDistances(wanted, rows) / pairs;
      double mean = sumOfDistances(squared, rows) / pairs;
      double common = 0;
      for (int i = 0; i < rows * rows; i++) {
        if (i % (rows + 1) != 0) {
          double relative = distance(squared[i]) / mean;
          double difference = relative - distance(wanted[i]) / targetMean;
          double slope = Math.max(-1, Math.min(1, difference));
          loss += slope * difference - slope * slope / 2;
          common += slope * relative;
          slopes[i] = (float) slope;
        }
      }
      common /= pairs;
      double scale = 2 * mean * rows * rows;
      for (int i = 0; i < rows * rows; i++) {
        boolean counts = i % (rows + 1) != 0 && squared[i] >= MIN_SQUARED_DISTANCE;
        slopes[i] = counts ? (float) ((slopes[i] - common) / (scale * distance(squared[i]))) : 0;
      }
    }
    gradients.write(gradient);
    return loss / ((double) rows * rows);
  }

  private static double distance(float squared) {
    return Math.sqrt(Math.max(squared, MIN_SQUARED_DISTANCE));
  }

  private static double sumOfDistances(float[] squared, int rows) {
    double sum = 0;
    for (int i = 0; i < rows * rows; i++) {
      sum += i % (rows + 1) == 0 ? 0 : distance(squared[i]);
    }
    return sum;
  }

  @Override
  public double relationalAngle(INDArray target, INDArray own, INDArray gradient) {
    int rows = Shapes.rows(own);
    double triples = (double) rows * rows * rows;
    AngleRows wanted = AngleRows.of(target);
    AngleRows actual = AngleRows.of(own);
    AngleSum[] sums = new AngleSum[PARTS];
    Parallel.run(
        PARTS,
        1,
        (from, to) -> {
          for (int part = from; part < to; part++) {
            sums[part] = new AngleSum(wanted, actual);
            for (int i = part; i < rows; i += PARTS) {
              sums[part].addAnchor(i);
            }
          }
        });
    FloatBuffer memory = HostMemory.of(gradient);
    double loss = 0;
    for (int part = 0; part < PARTS; part++) {
      loss += sums[part].loss();
    }
    for (int i = 0; i < rows; i++) {
      float[] row = new float[rows];
      for (AngleSum sum : sums) {
        FloatFunctions.add(sum.gradient()[i], row, rows);
      }
      FloatFunctions.scale((float) (1 / triples), row, rows);
      memory.put(i * rows, row, 0, rows);
    }
    return loss / triples;
  }

  @Override
  public double relativeEntropy(double epsilon, INDArray target, INDArray own, INDArray gradient) {
    int length = Math.toIntExact(own.length());
    float[] p = targets.read(target);
    float[] q = values.read(own);
    double total = 0;
    for (int i = 0; i < length; i++) {
      double raised = q[i] + epsilon;
      total += p[i] * Math.log((p[i] + epsilon) / raised);
      q[i] = (float) (-p[i] / (raised * length));
    }
    values.write(gradient);
    return total / length;
  }

  @Override
  public double divergence(
      INDArray target, INDArray own, INDArray mask, INDArray weights, INDArray gradient) {
    return new RowDivergence(target, own, mask, weights, gradient).run();
  }
}
