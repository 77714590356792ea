package org.distill4j.runtime.kernel.cpu;

import java.nio.FloatBuffer;
import java.util.Arrays;
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

  /** Returns the sum over all rows. */
  private static double each(INDArray target, Body body, INDArray... arrays) {
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
            results[row] = body.run(functions, blocks);
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
