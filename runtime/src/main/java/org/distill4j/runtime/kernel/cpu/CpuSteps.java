package org.distill4j.runtime.kernel.cpu;

import org.distill4j.runtime.kernel.api.Rotation;
import org.distill4j.runtime.kernel.api.StepKernels;
import org.distill4j.runtime.kernel.blas.Blas;
import org.distill4j.runtime.kernel.parallel.Parallel;
import org.nd4j.linalg.api.ndarray.INDArray;

/** {@link StepKernels} by {@link Blas}: one small matrix product per example. */
final class CpuSteps implements StepKernels {

  /** Minimum number of elements per task. */
  private static final int GRAIN = 8 * 1024;

  /** Computes one example. */
  @FunctionalInterface
  private interface Example {
    void run(Blas blas, int example);
  }

  private static void eachExample(INDArray x, Example body) {
    int examples = Math.toIntExact(x.size(0));
    int grain = (int) Math.max(1, GRAIN / (x.size(1) * x.size(2)));
    Parallel.run(
        examples,
        grain,
        (from, to) -> {
          Blas blas = new Blas();
          for (int example = from; example < to; example++) {
            body.run(blas, example);
          }
        });
  }

  @Override
  public void addTable(INDArray x, INDArray table, INDArray y) {
    StepTables.add(x, table, y);
  }

  @Override
  public void addExampleSums(INDArray x, INDArray sums) {
    StepTables.addSums(x, sums);
  }

  @Override
  public void rotate(Rotation rotation, INDArray x, INDArray y) {
    StepTables.rotate(rotation, x, y);
  }

  @Override
  public void weightedSum(INDArray x, INDArray w, INDArray y) {
    int steps = Math.toIntExact(x.size(1));
    int features = Math.toIntExact(x.size(2));
    Blas.Matrix values = Blas.Matrix.of(x, false);
    Blas.Matrix weights = Blas.Matrix.of(w, false);
    Blas.Matrix sums = Blas.Matrix.of(y, false);
    // [1, steps] [steps, features]
    eachExample(
        x,
        (blas, i) ->
            blas.product(
                1,
                features,
                steps,
                weights.after(i),
                values.after((long) i * steps),
                false,
                sums.after(i)));
  }

  @Override
  public void weightedSumGradient(INDArray x, INDArray w, INDArray dy, INDArray dx, INDArray dw) {
    if (dx != null) {
      valueGradient(w, dy, dx);
    }
    if (dw != null) {
      weightGradient(x, dy, dw);
    }
  }

  /** [steps, 1] [1, features]. */
  private static void valueGradient(INDArray w, INDArray dy, INDArray dx) {
    int steps = Math.toIntExact(dx.size(1));
    int features = Math.toIntExact(dx.size(2));
    Blas.Matrix weights = Blas.Matrix.of(w, true);
    Blas.Matrix arriving = Blas.Matrix.of(dy, false);
    Blas.Matrix gradients = Blas.Matrix.of(dx, false);
    eachExample(
        dx,
        (blas, i) ->
            blas.product(
                steps,
                features,
                1,
                weights.after(i),
                arriving.after(i),
                false,
                gradients.after((long) i * steps)));
  }

  /** [1, features] [features, steps]. */
  private static void weightGradient(INDArray x, INDArray dy, INDArray dw) {
    int steps = Math.toIntExact(x.size(1));
    int features = Math.toIntExact(x.size(2));
    Blas.Matrix values = Blas.Matrix.of(x, true);
    Blas.Matrix arriving = Blas.Matrix.of(dy, false);
    Blas.Matrix gradients = Blas.Matrix.of(dw, false);
    eachExample(
        x,
        (blas, i) ->
            blas.product(
                1,
                steps,
                features,
                arriving.after(i),
                values.after((long) i * steps),
                false,
                gradients.after(i)));
  }
}
