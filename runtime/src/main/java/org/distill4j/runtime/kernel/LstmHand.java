package org.distill4j.runtime.kernel;

import java.nio.FloatBuffer;

/**
 * The sequences of an LSTM that one core runs through all steps. What all of these sequences need
 * from the step before is one matrix product; gates are worked on for all of them together, in
 * loops that are long enough for vector instructions.
 */
final class LstmHand {

  private final LstmMemory memory;
  private final Share share;
  private final int units;
  private final Blas blas = new Blas();
  private final GateRows gates;
  private final float[] cell;
  private final float[] state;

  /**
   * Every n-th sequence, since they are sorted by length.
   *
   * @param active the number of sequences in each step
   * @param hand which share, from 0
   * @param hands how many there are
   */
  record Share(int[] active, int hand, int hands) {

    /** The number of this share's sequences in a step. */
    int sequences(int step) {
      return Math.max(0, (active[step] - hand + hands - 1) / hands);
    }

    /** The rows of all steps before one. */
    int rowsBefore(int step) {
      int rows = 0;
      for (int i = 0; i < step; i++) {
        rows += active[i];
      }
      return rows;
    }

    /** Those rows of a step that are this share's, as a matrix. */
    Blas.Matrix rows(Blas.Matrix all, int begin) {
      Blas.Matrix first = all.from(begin + hand, 0);
      return new Blas.Matrix(first.address(), hands * all.stride(), false);
    }
  }

  /** A share of the sequences. */
  LstmHand(LstmMemory memory, Share share) {
    this.memory = memory;
    this.share = share;
    this.units = memory.units();
    int length = share.sequences(0) * units;
    this.gates = new GateRows(length, units);
    this.cell = new float[length];
    this.state = new float[length];
  }

  /** Overwrites gates with their values, and writes cells, states and previous states. */
  void forward() {
    int begin = 0;
    int before = 0;
    for (int step = 0; step < share.active().length && share.sequences(step) > 0; step++) {
      int count = share.sequences(step);
      if (step > 0) {
        blas.product(
            count,
            4 * units,
            units,
            share.rows(memory.states().matrix(), before),
            memory.recurrent(),
            true,
            share.rows(memory.gates().matrix(), begin));
      }
      step(begin, count);
      before = begin;
      begin += share.active()[step];
    }
  }

  private void step(int begin, int count) {
    int length = count * units;
    FloatBuffer values = memory.gates().elements();
    for (int i = 0; i < count; i++) {
      int place = begin + share.hand() + i * share.hands();
      gates.read(values, place, i);
      memory.previous().put(place * units, state, i * units, units);
    }
    gates.squash(length);
    addProducts(gates.input, gates.candidate, gates.forget, cell, length);
    System.arraycopy(cell, 0, state, 0, length);
    FloatFunctions.tanh(state, length);
    FloatFunctions.multiply(gates.output, state, length);
    for (int i = 0; i < count; i++) {
      int place = begin + share.hand() + i * share.hands();
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
