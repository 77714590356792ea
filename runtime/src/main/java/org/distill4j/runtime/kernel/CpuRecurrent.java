package org.distill4j.runtime.kernel;

import java.nio.FloatBuffer;
import java.util.Arrays;
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
    int units = arrays.units();
    int[] active = arrays.active();
    int[] starts = starts(active);
    int length = Arrays.stream(active).sum() * units;
    float[][] recurrent = rows(arrays.recurrent());
    float[] z = gates.read(arrays.gates());
    float[] c = cells.ofLength(length);
    float[] h = states.ofLength(length);
    float[] before = previous.ofLength(length);
    eachSequence(
        active,
        sequence -> {
          LstmCell cell = new LstmCell(units);
          int last = LstmCell.NONE;
          for (int step = 0; step < active.length && sequence < active[step]; step++) {
            int row = starts[step] + sequence;
            cell.forward(z, c, h, before, recurrent, row, last);
            last = row;
          }
        });
    gates.write(arrays.gates());
    cells.write(arrays.cells());
    states.write(arrays.states());
    previous.write(arrays.previous());
  }

  @Override
  public void lstmGradient(LstmArrays arrays, INDArray stateGradients, INDArray gateGradients) {
    int units = arrays.units();
    int[] active = arrays.active();
    int[] starts = starts(active);
    float[][] transposed = columns(arrays.recurrent());
    float[] z = gates.read(arrays.gates());
    float[] c = cells.read(arrays.cells());
    float[] dh = states.read(stateGradients);
    eachSequence(
        active,
        sequence -> {
          LstmCell cell = new LstmCell(units);
          for (int step = active.length - 1; step >= 0; step--) {
            if (sequence < active[step]) {
              int last = step == 0 ? LstmCell.NONE : starts[step - 1] + sequence;
              cell.backward(z, c, dh, transposed, starts[step] + sequence, last);
            }
          }
        });
    states.write(stateGradients);
    gates.write(gateGradients);
  }

  @FunctionalInterface
  private interface Sequence {
    void run(int sequence);
  }

  /** Deals the sequences out to the cores in turn, since they are sorted by length. */
  private static void eachSequence(int[] active, Sequence body) {
    int sequences = active.length == 0 ? 0 : active[0];
    int hands = Parallel.cores();
    Parallel.run(
        hands,
        1,
        (from, to) -> {
          for (int hand = from; hand < to; hand++) {
            for (int sequence = hand; sequence < sequences; sequence += hands) {
              body.run(sequence);
            }
          }
        });
  }

  /** The first row of each step. */
  private static int[] starts(int[] active) {
    int[] starts = new int[active.length];
    for (int step = 1; step < active.length; step++) {
      starts[step] = starts[step - 1] + active[step - 1];
    }
    return starts;
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
