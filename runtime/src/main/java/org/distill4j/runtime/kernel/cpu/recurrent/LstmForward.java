package org.distill4j.runtime.kernel.cpu.recurrent;

import java.nio.FloatBuffer;
import org.distill4j.runtime.kernel.blas.Blas;
import org.distill4j.runtime.kernel.function.FloatFunctions;

/**
 * The forward pass of an LSTM for the sequences of one core. The recurrent term of all its
 * sequences is one matrix product per step, and their gates are computed together in loops that are
 * long enough for vector instructions.
 */
final class LstmForward {

  private final LstmMemory memory;
  private final Share share;
  private final int units;
  private final Blas blas = new Blas();
  private final LstmGates gates;
  private final float[] cell;
  private final float[] state;

  /** Prepares one share of the sequences. */
  LstmForward(LstmMemory memory, Share share) {
    this.memory = memory;
    this.share = share;
    this.units = memory.units();
    int length = share.sequences(0) * units;
    this.gates = new LstmGates(length, units);
    this.cell = new float[length];
    this.state = new float[length];
  }

  /** Overwrites pre-activations with gate values, and writes cells, states and previous states. */
  void forward() {
    if (memory.initial() != null) {
      begin();
    }
    for (int step = 0; step < share.steps().count() && share.sequences(step) > 0; step++) {
      int count = share.sequences(step);
      if (step > 0) {
        blas.product(
            count,
            4 * units,
            units,
            share.rows(memory.states().matrix(), step - 1),
            memory.recurrent(),
            true,
            share.rows(memory.gates().matrix(), step));
      }
      step(step, count);
    }
  }

  /** Begins with the initial states and cells. */
  private void begin() {
    int count = share.sequences(0);
    for (int i = 0; i < count; i++) {
      int place = share.sequence(i) * units;
      memory.initial().elements().get(place, state, i * units, units);
      memory.initialCells().elements().get(place, cell, i * units, units);
    }
    blas.product(
        count,
        4 * units,
        units,
        share.sequences(memory.initial().matrix()),
        memory.recurrent(),
        true,
        share.rows(memory.gates().matrix(), 0));
  }

  private void step(int step, int count) {
    int length = count * units;
    FloatBuffer values = memory.gates().elements();
    for (int i = 0; i < count; i++) {
      int place = share.row(step, i);
      gates.read(values, place, i);
      memory.previous().put(place * units, state, i * units, units);
    }
    gates.squash(length);
    addProducts(gates.input, gates.candidate, gates.forget, cell, length);
    System.arraycopy(cell, 0, state, 0, length);
    FloatFunctions.tanh(state, length);
    FloatFunctions.multiply(gates.output, state, length);
    for (int i = 0; i < count; i++) {
      int place = share.row(step, i);
      gates.write(values, place, i);
      memory.cells().put(place * units, cell, i * units, units);
      memory.states().elements().put(place * units, state, i * units, units);
    }
  }

  /** cell = forget cell + input candidate. */
  private static void addProducts(
      float[] input, float[] candidate, float[] forget, float[] cell, int length) {
    for (int i = 0; i < length; i++) {
      cell[i] = forget[i] * cell[i] + input[i] * candidate[i];
    }
  }
}
