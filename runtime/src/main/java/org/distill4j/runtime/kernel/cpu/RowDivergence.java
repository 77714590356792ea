package org.distill4j.runtime.kernel.cpu;

import java.nio.FloatBuffer;
import java.util.Arrays;
import org.distill4j.runtime.kernel.array.HostMemory;
import org.distill4j.runtime.kernel.function.RowFunctions;
import org.distill4j.runtime.kernel.parallel.Parallel;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The divergence of rows over the columns that a mask includes, which are packed for each row. */
final class RowDivergence {

  /** Minimum number of elements per task. */
  private static final int GRAIN = 8 * 1024;

  private final FloatBuffer target;
  private final FloatBuffer own;
  private final FloatBuffer weights;
  private final FloatBuffer gradient;
  private final int[][] counted;
  private final int rows;
  private final int columns;

  RowDivergence(INDArray target, INDArray own, INDArray mask, INDArray weights, INDArray gradient) {
    this.target = HostMemory.of(target);
    this.own = HostMemory.of(own);
    this.weights = HostMemory.of(weights);
    this.gradient = HostMemory.of(gradient);
    this.rows = Math.toIntExact(own.size(1));
    this.columns = Math.toIntExact(own.size(2));
    this.counted = new int[Math.toIntExact(own.size(0))][];
    FloatBuffer counts = mask == null ? null : HostMemory.of(mask);
    for (int i = 0; i < counted.length; i++) {
      counted[i] = columns(counts, i * columns);
    }
  }

  private int[] columns(FloatBuffer counts, int from) {
    int[] all = new int[columns];
    int size = 0;
    for (int i = 0; i < columns; i++) {
      if (counts == null || counts.get(from + i) != 0) {
        all[size++] = i;
      }
    }
    return Arrays.copyOf(all, size);
  }

  /** Returns the weighted sum over all rows. */
  double run() {
    double[] results = new double[counted.length * rows];
    Parallel.run(
        results.length,
        Math.max(1, GRAIN / columns),
        (from, to) -> {
          RowFunctions functions = new RowFunctions(columns);
          float[] row = new float[columns];
          float[] wanted = new float[columns];
          float[] actual = new float[columns];
          for (int i = from; i < to; i++) {
            int[] used = counted[i / rows];
            float weight = used.length == 0 ? 0 : weights.get(i);
            if (weight != 0) {
              pack(target, i, row, used, wanted);
              pack(own, i, row, used, actual);
              results[i] =
                  weight * functions.softmaxDivergence(1, wanted, actual, weight, used.length);
            }
            Arrays.fill(row, 0);
            for (int j = 0; weight != 0 && j < used.length; j++) {
              row[used[j]] = actual[j];
            }
            gradient.put(i * columns, row, 0, columns);
          }
        });
    return Arrays.stream(results).sum();
  }

  private void pack(FloatBuffer source, int row, float[] values, int[] used, float[] packed) {
    source.get(row * columns, values, 0, columns);
    for (int j = 0; j < used.length; j++) {
      packed[j] = values[used[j]];
    }
  }
}
