package org.distill4j.runtime.kernel.cpu;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Objects;
import org.distill4j.runtime.kernel.api.AnswerKernels;
import org.distill4j.runtime.kernel.array.HostMemory;
import org.distill4j.runtime.kernel.array.Shapes;
import org.distill4j.runtime.kernel.function.AnswerFunctions;
import org.distill4j.runtime.kernel.parallel.Parallel;
import org.nd4j.linalg.api.ndarray.INDArray;

/** {@link AnswerKernels} in loops over Java arrays. */
final class CpuAnswers implements AnswerKernels {

  /** Minimum number of elements per task. */
  private static final int GRAIN = 8 * 1024;

  /** Computes one row from the rows of several arrays in place; the last is the result. */
  @FunctionalInterface
  private interface Body {
    double run(AnswerFunctions functions, float[][] rows);
  }

  /** Computes one row, as {@link Body} does, by its index. */
  @FunctionalInterface
  private interface IndexedBody {
    double run(AnswerFunctions functions, float[][] rows, int row);
  }

  /** Returns the sum over all rows. */
  private static double each(INDArray target, Body body, INDArray... arrays) {
    return eachIndexed(target, (functions, rows, row) -> body.run(functions, rows), arrays);
  }

  /** Returns the sum over all rows. */
  private static double eachIndexed(INDArray target, IndexedBody body, INDArray... arrays) {
    int rows = Shapes.rows(target);
    int columns = Shapes.columns(target);
    FloatBuffer write = HostMemory.of(target);
    FloatBuffer[] memory = new FloatBuffer[arrays.length];
    Arrays.setAll(memory, i -> HostMemory.of(arrays[i]));
    double[] results = new double[rows];
    Parallel.run(
        rows,
        Math.max(1, GRAIN / columns),
        (from, to) -> {
          float[][] blocks = new float[arrays.length][columns];
          AnswerFunctions functions = new AnswerFunctions(columns);
          for (int row = from; row < to; row++) {
            for (int i = 0; i < arrays.length; i++) {
              memory[i].get(row * columns, blocks[i], 0, columns);
            }
            results[row] = body.run(functions, blocks, row);
            write.put(row * columns, blocks[arrays.length - 1], 0, columns);
          }
        });
    return Arrays.stream(results).sum();
  }

  @Override
  public void agreement(INDArray counts, double agreeing, INDArray y) {
    each(
        y,
        (functions, rows) -> {
          functions.agreement((float) agreeing, rows[0]);
          return 0;
        },
        counts);
  }

  @Override
  public void labelsAndTop(INDArray labels, INDArray scores, int count, INDArray y) {
    each(
        y,
        (functions, rows) -> {
          functions.labelsAndTop(rows[0], count, rows[1]);
          return 0;
        },
        scores,
        labels);
  }

  @Override
  public double labelCrossEntropy(INDArray x, int[] labels, double smoothing, INDArray gradient) {
    check(labels, x);
    return eachIndexed(
            gradient,
            (functions, rows, row) ->
                functions.labelCrossEntropy(
                    labels[row], (float) smoothing, 1f / labels.length, rows[0]),
            x)
        / labels.length;
  }

  @Override
  public void oneHot(int[] labels, INDArray y) {
    check(labels, y);
    eachIndexed(
        y,
        (functions, rows, row) -> {
          Arrays.fill(rows[0], 0);
          rows[0][labels[row]] = 1;
          return 0;
        },
        y);
  }

  private static void check(int[] labels, INDArray rows) {
    Objects.checkFromIndexSize(0, labels.length, Shapes.rows(rows));
    int columns = Shapes.columns(rows);
    for (int label : labels) {
      Objects.checkIndex(label, columns);
    }
  }

  @Override
  public void divergenceTargetGradient(INDArray logTarget, INDArray logOwn, INDArray gradient) {
    float factor = 1f / Shapes.rows(logOwn);
    each(
        gradient,
        (functions, rows) -> {
          functions.divergenceTargetGradient(factor, rows[0], rows[1]);
          return 0;
        },
        logOwn,
        logTarget);
  }

  @Override
  public double jensenShannon(
      double share, INDArray logTarget, INDArray logOwn, INDArray gradient) {
    int count = Shapes.rows(logOwn);
    Body body = (functions, rows) -> functions.jensenShannon(share, 1f / count, rows[0], rows[1]);
    return each(gradient, body, logTarget, logOwn) / count;
  }

  @Override
  public double decoupled(
      Decoupling weights, INDArray target, INDArray own, INDArray labels, INDArray gradient) {
    int count = Shapes.rows(own);
    Body body =
        (functions, rows) -> functions.decoupled(weights, 1f / count, rows[0], rows[1], rows[2]);
    return each(gradient, body, target, labels, own) / count;
  }
}
