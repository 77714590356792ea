package org.distill4j.runtime.kernel;

import java.nio.FloatBuffer;
import java.util.function.Consumer;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Recurrent layers in Java arrays. Sequences do not depend on one another, so that each core runs
 * its own through all steps.
 */
final class CpuRecurrent implements RecurrentKernels {

  private final HeapArray gates = new HeapArray();
  private final HeapArray cells = new HeapArray();
  private final HeapArray states = new HeapArray();
  private final HeapArray previous = new HeapArray();

  @Override
  public void lstm(LstmArrays arrays) {
    int[] active = arrays.active();
    int length = Math.toIntExact(arrays.states().length());
    float[][] recurrent = rows(arrays.recurrent());
    float[] z = gates.read(arrays.gates());
    float[] c = cells.ofLength(length);
    float[] h = states.ofLength(length);
    float[] before = previous.ofLength(length);
    eachHand(active, arrays.units(), hand -> hand.forward(z, c, h, before, recurrent));
    gates.write(arrays.gates());
    cells.write(arrays.cells());
    states.write(arrays.states());
    previous.write(arrays.previous());
  }

  @Override
  public void lstmGradient(LstmArrays arrays, INDArray stateGradients, INDArray gateGradients) {
    float[][] transposed = columns(arrays.recurrent());
    float[] z = gates.read(arrays.gates());
    float[] c = cells.read(arrays.cells());
    float[] dh = states.read(stateGradients);
    eachHand(arrays.active(), arrays.units(), hand -> hand.backward(z, c, dh, transposed));
    states.write(stateGradients);
    gates.write(gateGradients);
  }

  private static void eachHand(int[] active, int units, Consumer<LstmHand> body) {
    int hands = Parallel.cores();
    Parallel.run(
        hands,
        1,
        (from, to) -> {
          for (int hand = from; hand < to; hand++) {
            body.accept(new LstmHand(active, units, hand, hands));
          }
        });
  }

  private static float[][] rows(INDArray matrix) {
    FloatBuffer memory = HostMemory.of(matrix);
    float[][] rows = new float[Shapes.rows(matrix)][Shapes.columns(matrix)];
    for (int i = 0; i < rows.length; i++) {
      memory.get(i * rows[i].length, rows[i], 0, rows[i].length);
    }
    return rows;
  }

  private static float[][] columns(INDArray matrix) {
    float[][] rows = rows(matrix);
    float[][] columns = new float[Shapes.columns(matrix)][rows.length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < columns.length; j++) {
        columns[j][i] = rows[i][j];
      }
    }
    return columns;
  }
}
