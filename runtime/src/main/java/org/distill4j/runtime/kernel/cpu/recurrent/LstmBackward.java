package org.distill4j.runtime.kernel.cpu.recurrent;

import java.util.Arrays;
import org.distill4j.runtime.kernel.blas.Blas;
import org.distill4j.runtime.kernel.function.FloatFunctions;

/** The backward pass of {@link LstmForward} for the same sequences. */
final class LstmBackward {

  private final LstmMemory memory;
  private final Share share;
  private final int units;
  private final Blas blas = new Blas();
  private final Blas.Matrix transposed;
  private final LstmGates gates;
  private final float[] cell;
  private final float[] state;
  private final float[] squashed;
  private final float[] cellGradient;

  /** Prepares one share of the sequences. */
  LstmBackward(LstmMemory memory, Share share) {
    this.memory = memory;
    this.share = share;
    this.units = memory.units();
    Blas.Matrix recurrent = memory.recurrent();
    this.transposed = new Blas.Matrix(recurrent.address(), recurrent.stride(), true);
    int length = share.sequences(0) * units;
    this.gates = new LstmGates(length, units);
    this.cell = new float[length];
    this.state = new float[length];
    this.squashed = new float[length];
    this.cellGradient = new float[length];
  }

  /** Writes the gradients of the gates and accumulates those of the states. */
  void backward() {
    for (int step = share.steps().count() - 1; step >= 0; step--) {
      int count = share.sequences(step);
      read(step, count);
      gateGradients(count * units);
      for (int i = 0; i < count; i++) {
        gates.write(memory.gates().elements(), share.row(step, i), i);
      }
      if (step > 0 && count > 0) {
        blas.product(
            count,
            units,
            4 * units,
            share.rows(memory.gates().matrix(), step),
            transposed,
            true,
            share.rows(memory.states().matrix(), step - 1));
      }
    }
    if (memory.initialGradient() != null) {
      initialGradient();
    }
  }

  /** Writes the derivatives with respect to the states and cells before the first step. */
  private void initialGradient() {
    int count = share.sequences(0);
    blas.product(
        count,
        units,
        4 * units,
        share.rows(memory.gates().matrix(), 0),
        transposed,
        false,
        share.sequences(memory.initialGradient().matrix()));
    for (int i = 0; i < count; i++) {
      int place = share.sequence(i) * units;
      memory.initialCellGradient().elements().put(place, cellGradient, i * units, units);
    }
  }

  private void read(int step, int count) {
    for (int i = 0; i < count; i++) {
      int row = share.row(step, i);
      int place = row * units;
      gates.read(memory.values(), row, i);
      memory.cells().get(place, squashed, i * units, units);
      memory.states().elements().get(place, state, i * units, units);
      if (step > 0) {
        memory.cells().get(share.row(step - 1, i) * units, cell, i * units, units);
      }
    }
    if (step == 0) {
      readInitialCells(count);
    }
    if (memory.arriving() != null) {
      addArriving(step, count);
    }
  }

  private void readInitialCells(int count) {
    Arrays.fill(cell, 0);
    for (int i = 0; i < count && memory.initialCells() != null; i++) {
      memory.initialCells().elements().get(share.sequence(i) * units, cell, i * units, units);
    }
  }

  private void addArriving(int step, int count) {
    float[] row = new float[units];
    for (int i = 0; i < count; i++) {
      memory.arriving().elements().get(share.row(step, i) * units, row, 0, units);
      for (int j = 0; j < units; j++) {
        cellGradient[i * units + j] += row[j];
      }
    }
  }

  /** Replaces gate values by their gradients; {@code cell} holds the cells of the previous step. */
  private void gateGradients(int length) {
    FloatFunctions.tanh(squashed, length);
    addCellGradient(state, gates.output, squashed, cellGradient, length);
    sigmoidGradient(state, squashed, gates.output, length);
    System.arraycopy(gates.input, 0, squashed, 0, length);
    sigmoidGradient(cellGradient, gates.candidate, gates.input, length);
    candidateGradient(cellGradient, squashed, gates.candidate, length);
    System.arraycopy(gates.forget, 0, squashed, 0, length);
    sigmoidGradient(cellGradient, cell, gates.forget, length);
    FloatFunctions.multiply(squashed, cellGradient, length);
  }

  /** dc += dh output (1 - squashed^2). */
  private static void addCellGradient(
      float[] dh, float[] output, float[] squashed, float[] dc, int length) {
    for (int i = 0; i < length; i++) {
      dc[i] += dh[i] * output[i] * (1 - squashed[i] * squashed[i]);
    }
  }

  /** gate = arriving factor gate (1 - gate). */
  private static void sigmoidGradient(float[] arriving, float[] factor, float[] gate, int length) {
    for (int i = 0; i < length; i++) {
      gate[i] = arriving[i] * factor[i] * gate[i] * (1 - gate[i]);
    }
  }

  /** candidate = dc input (1 - candidate^2). */
  private static void candidateGradient(float[] dc, float[] input, float[] candidate, int length) {
    for (int i = 0; i < length; i++) {
      candidate[i] = dc[i] * input[i] * (1 - candidate[i] * candidate[i]);
    }
  }
}
