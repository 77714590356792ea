package org.distill4j.runtime.kernel.cpu;

import java.nio.FloatBuffer;
import org.distill4j.runtime.kernel.api.Rotation;
import org.distill4j.runtime.kernel.array.HostMemory;
import org.distill4j.runtime.kernel.array.Shapes;
import org.distill4j.runtime.kernel.function.FloatFunctions;
import org.distill4j.runtime.kernel.parallel.Parallel;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Values that depend on the step: tables that all examples share, and rotations. */
final class StepTables {

  private static final int BLOCK = HostMemory.BLOCK;

  /** Minimum number of elements per task. */
  private static final int GRAIN = 8 * BLOCK;

  private StepTables() {}

  /** y[b] = x[b] + table. */
  static void add(INDArray x, INDArray table, INDArray y) {
    int examples = Math.toIntExact(x.size(0));
    int size = Math.toIntExact(table.length());
    FloatBuffer summands = HostMemory.of(table);
    FloatBuffer read = HostMemory.of(x);
    FloatBuffer write = HostMemory.of(y);
    Parallel.run(
        examples,
        Math.max(1, GRAIN / size),
        (from, to) -> {
          float[] values = new float[BLOCK];
          float[] summand = new float[BLOCK];
          for (int begin = 0; begin < size; begin += BLOCK) {
            int length = Math.min(BLOCK, size - begin);
            summands.get(begin, summand, 0, length);
            for (int example = from; example < to; example++) {
              read.get(example * size + begin, values, 0, length);
              FloatFunctions.add(summand, values, length);
              write.put(example * size + begin, values, 0, length);
            }
          }
        });
  }

  /** sums += the sum of x[b], divided by elements, so that the order of summation is fixed. */
  static void addSums(INDArray x, INDArray sums) {
    int examples = Math.toIntExact(x.size(0));
    int size = Math.toIntExact(sums.length());
    FloatBuffer read = HostMemory.of(x);
    FloatBuffer write = HostMemory.of(sums);
    Parallel.run(
        size,
        BLOCK,
        (from, to) -> {
          float[] values = new float[BLOCK];
          float[] sum = new float[BLOCK];
          for (int begin = from; begin < to; begin += BLOCK) {
            int length = Math.min(BLOCK, to - begin);
            write.get(begin, sum, 0, length);
            for (int example = 0; example < examples; example++) {
              read.get(example * size + begin, values, 0, length);
              FloatFunctions.add(values, sum, length);
            }
            write.put(begin, sum, 0, length);
          }
        });
  }

  /** Rotates each row by the angles of its step. */
  static void rotate(Rotation rotation, INDArray x, INDArray y) {
    int steps = Math.toIntExact(x.size(1));
    int features = Shapes.columns(x);
    int pairs = rotation.size() / 2;
    float[] cosines = new float[steps * pairs];
    float[] sines = new float[steps * pairs];
    for (int step = 0; step < steps; step++) {
      for (int pair = 0; pair < pairs; pair++) {
        double angle = rotation.angle(step, pair);
        cosines[step * pairs + pair] = (float) Math.cos(angle);
        sines[step * pairs + pair] = (float) Math.sin(angle);
      }
    }
    FloatBuffer read = HostMemory.of(x);
    FloatBuffer write = HostMemory.of(y);
    Parallel.run(
        Shapes.rows(x),
        Math.max(1, GRAIN / features),
        (from, to) -> {
          float[] row = new float[features];
          for (int i = from; i < to; i++) {
            read.get(i * features, row, 0, features);
            rotateRow(rotation, row, cosines, sines, i % steps * pairs);
            write.put(i * features, row, 0, features);
          }
        });
  }

  private static void rotateRow(
      Rotation rotation, float[] row, float[] cosines, float[] sines, int begin) {
    int width = row.length / rotation.heads();
    int pairs = rotation.size() / 2;
    for (int head = 0; head < row.length; head += width) {
      for (int pair = 0; pair < pairs; pair++) {
        int first = head + rotation.first(pair);
        int second = head + rotation.second(pair);
        float a = row[first];
        float b = row[second];
        row[first] = a * cosines[begin + pair] - b * sines[begin + pair];
        row[second] = b * cosines[begin + pair] + a * sines[begin + pair];
      }
    }
  }
}
