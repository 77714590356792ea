package org.distill4j.runtime.kernel.cpu.recurrent;

import org.distill4j.runtime.kernel.blas.Blas;
import org.distill4j.runtime.kernel.function.FloatFunctions;

/** The forward pass of a GRU for the sequences of one core, as {@link LstmForward} does it. */
final class GruForward {

  private final GruMemory memory;
  private final Share share;
  private final int units;
  private final Blas blas = new Blas();
  private final GruBlocks gates;
  private final GruBlocks sums;
  private final float[] state;

  /** Prepares one share of the sequences. */
  GruForward(GruMemory memory, Share share) {
    this.memory = memory;
    this.share = share;
    this.units = memory.units();
    int length = share.sequences(0) * units;
    this.gates = new GruBlocks(length, units);
    this.sums = new GruBlocks(length, units);
    this.state = new float[length];
  }

  /** Overwrites pre-activations with gate values, and writes sums, states and previous states. */
  void forward() {
    for (int i = 0; i < share.sequences(0) && memory.initial() != null; i++) {
      memory.initial().elements().get(share.sequence(i) * units, state, i * units, units);
    }
    for (int step = 0; step < share.steps().count() && share.sequences(step) > 0; step++) {
      step(step, share.sequences(step));
    }
  }

  private void step(int step, int count) {
    int length = count * units;
    sum(step, count);
    for (int i = 0; i < count; i++) {
      int row = share.row(step, i);
      gates.read(memory.gates().elements(), row, i);
      memory.previous().put(row * units, state, i * units, units);
    }
    FloatFunctions.add(sums.reset, gates.reset, length);
    FloatFunctions.add(sums.update, gates.update, length);
    FloatFunctions.sigmoid(gates.reset, length);
    FloatFunctions.sigmoid(gates.update, length);
    addProducts(gates.reset, sums.candidate, gates.candidate, length);
    FloatFunctions.tanh(gates.candidate, length);
    mix(gates.update, gates.candidate, state, length);
    for (int i = 0; i < count; i++) {
      int row = share.row(step, i);
      gates.write(memory.gates().elements(), row, i);
      sums.write(memory.sums().elements(), row, i);
      memory.states().elements().put(row * units, state, i * units, units);
    }
  }

  /** Computes the recurrent map of the previous states. */
  private void sum(int step, int count) {
    boolean begins = step == 0 && memory.initial() == null;
    if (begins) {
      for (int i = 0; i < count; i++) {
        sums.set(memory.bias(), i);
      }
      return;
    }
    blas.product(
        count,
        3 * units,
        units,
        step == 0
            ? share.sequences(memory.initial().matrix())
            : share.rows(memory.states().matrix(), step - 1),
        memory.recurrent(),
        false,
        share.rows(memory.sums().matrix(), step));
    for (int i = 0; i < count; i++) {
      sums.read(memory.sums().elements(), share.row(step, i), i);
      sums.add(memory.bias(), i);
    }
  }

  /** sum += x y. */
  private static void addProducts(float[] x, float[] y, float[] sum, int length) {
    for (int i = 0; i < length; i++) {
      sum[i] += x[i] * y[i];
    }
  }

  /** state = (1 - update) candidate + update state. */
  private static void mix(float[] update, float[] candidate, float[] state, int length) {
    for (int i = 0; i < length; i++) {
      state[i] = candidate[i] + update[i] * (state[i] - candidate[i]);
    }
  }
}
