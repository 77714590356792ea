package org.distill4j.runtime.kernel.cpu;

import java.nio.FloatBuffer;
import java.util.Arrays;
import org.distill4j.runtime.kernel.api.Rotation;
import org.distill4j.runtime.kernel.api.StepKernels;
import org.distill4j.runtime.kernel.array.HeapArray;
import org.distill4j.runtime.kernel.array.HostMemory;
import org.distill4j.runtime.kernel.blas.Blas;
import org.distill4j.runtime.kernel.parallel.Parallel;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * {@link StepKernels}, example by example: sums by {@link Blas}, maxima in loops over Java arrays.
 */
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

  /** Visits the unmasked steps of one example in order. */
  @FunctionalInterface
  private interface Steps {
    void run(float[] row, int step, int place);
  }

  private static void eachStep(INDArray x, float[] mask, int example, float[] row, Steps body) {
    int steps = Math.toIntExact(x.size(1));
    FloatBuffer values = HostMemory.of(x);
    for (int step = example * steps; step < (example + 1) * steps; step++) {
      if (mask == null || mask[step] != 0) {
        values.get(step * row.length, row, 0, row.length);
        body.run(row, step, step * row.length);
      }
    }
  }

  private static float[] elements(INDArray mask) {
    return mask == null ? null : new HeapArray().read(mask);
  }

  @Override
  public void maximum(INDArray x, INDArray mask, INDArray y) {
    int features = Math.toIntExact(x.size(2));
    float[] counts = elements(mask);
    FloatBuffer maxima = HostMemory.of(y);
    float[] zeros = new float[features];
    eachExample(
        x,
        (blas, i) -> {
          float[] best = new float[features];
          Arrays.fill(best, Float.NEGATIVE_INFINITY);
          boolean[] any = new boolean[1];
          eachStep(
              x,
              counts,
              i,
              new float[features],
              (row, step, place) -> {
                any[0] = true;
                raise(row, best);
              });
          maxima.put(i * features, any[0] ? best : zeros, 0, features);
        });
  }

  private static void raise(float[] row, float[] best) {
    for (int f = 0; f < best.length; f++) {
      best[f] = Math.max(best[f], row[f]);
    }
  }

  @Override
  public void maximumGradient(INDArray x, INDArray mask, INDArray y, INDArray dy, INDArray dx) {
    int features = Math.toIntExact(x.size(2));
    float[] counts = elements(mask);
    FloatBuffer maxima = HostMemory.of(y);
    FloatBuffer arriving = HostMemory.of(dy);
    FloatBuffer gradients = HostMemory.of(dx);
    eachExample(
        x,
        (blas, i) -> {
          float[] best = new float[features];
          float[] left = new float[features];
          maxima.get(i * features, best, 0, features);
          arriving.get(i * features, left, 0, features);
          int size = Math.toIntExact(x.size(1)) * features;
          gradients.put(i * size, new float[size], 0, size);
          eachStep(
              x,
              counts,
              i,
              new float[features],
              (row, step, place) -> {
                take(best, left, row);
                gradients.put(place, row, 0, features);
              });
        });
  }

  /** Replaces a row by the gradients that it is the first to take. */
  private static void take(float[] best, float[] left, float[] row) {
    for (int f = 0; f < best.length; f++) {
      boolean first = row[f] == best[f];
      row[f] = first ? left[f] : 0;
      left[f] = first ? 0 : left[f];
    }
  }
}
