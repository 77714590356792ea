package org.distill4j.runtime.kernel;

import java.nio.FloatBuffer;
import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Weighted sums over steps in Java arrays. */
final class CpuSteps implements StepKernels {

  private static final int GRAIN = 4;

  @Override
  public void weightedSum(INDArray x, INDArray w, INDArray y) {
    int steps = Math.toIntExact(x.size(1));
    int features = Math.toIntExact(x.size(2));
    FloatBuffer values = HostMemory.of(x);
    FloatBuffer weights = HostMemory.of(w);
    FloatBuffer sums = HostMemory.of(y);
    Parallel.run(
        Math.toIntExact(x.size(0)),
        GRAIN,
        (from, to) -> {
          float[] row = new float[features];
          float[] sum = new float[features];
          float[] weight = new float[steps];
          for (int example = from; example < to; example++) {
            Arrays.fill(sum, 0);
            weights.get(example * steps, weight, 0, steps);
            for (int step = 0; step < steps; step++) {
              if (weight[step] != 0) {
                values.get((example * steps + step) * features, row, 0, features);
                FloatFunctions.addScaled(weight[step], row, sum, features);
              }
            }
            sums.put(example * features, sum, 0, features);
          }
        });
  }

  @Override
  public void weightedSumGradient(INDArray x, INDArray w, INDArray dy, INDArray dx, INDArray dw) {
    int steps = Math.toIntExact(x.size(1));
    int features = Math.toIntExact(x.size(2));
    FloatBuffer values = HostMemory.of(x);
    FloatBuffer weights = HostMemory.of(w);
    FloatBuffer arriving = HostMemory.of(dy);
    FloatBuffer valueGradients = dx == null ? null : HostMemory.of(dx);
    FloatBuffer weightGradients = dw == null ? null : HostMemory.of(dw);
    Parallel.run(
        Math.toIntExact(x.size(0)),
        GRAIN,
        (from, to) -> {
          float[] row = new float[features];
          float[] gradient = new float[features];
          float[] weight = new float[steps];
          for (int example = from; example < to; example++) {
            arriving.get(example * features, gradient, 0, features);
            weights.get(example * steps, weight, 0, steps);
            for (int step = 0; step < steps; step++) {
              int place = (example * steps + step) * features;
              if (valueGradients != null) {
                Arrays.fill(row, 0);
                FloatFunctions.addScaled(weight[step], gradient, row, features);
                valueGradients.put(place, row, 0, features);
              }
              if (weightGradients != null) {
                values.get(place, row, 0, features);
                weight[step] = (float) FloatFunctions.dot(row, gradient, features);
              }
            }
            if (weightGradients != null) {
              weightGradients.put(example * steps, weight, 0, steps);
            }
          }
        });
  }
}
