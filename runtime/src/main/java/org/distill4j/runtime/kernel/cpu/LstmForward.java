package org.distill4j.runtime.kernel.cpu;

import java.nio.FloatBuffer;
import org.distill4j.runtime.kernel.api.SequenceSteps;
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

  /**
   * The sequences of one core: every n-th one, since sequences are sorted by length.
   *
   * @param steps the rows of all sequences
   * @param index the index of the share, from 0
   * @param shares the number of shares
   */
  record Share(SequenceSteps steps, int index, int shares) {

    /** Returns the number of sequences of this share that are active at a step. */
    int sequences(int step) {
      return Math.max(0, (steps.active()[step] - index + shares - 1) / shares);
    }

    /** Returns the row of sequence i of this share at a step. */
    int row(int step, int i) {
      return steps.first()[step] + (index + i * shares) * steps.stride();
    }

    /** Returns the rows of this share at a step as a strided matrix. */
    Blas.Matrix rows(Blas.Matrix all, int step) {
      Blas.Matrix first = all.from(row(step, 0), 0);
      return new Blas.Matrix(first.address(), shares * steps.stride() * all.stride(), false);
    }
  }

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
