package org.distill4j.runtime.kernel.cpu.recurrent;

import org.distill4j.runtime.kernel.blas.Blas;

/** The backward pass of {@link GruForward} for the same sequences. */
final class GruBackward {

  private final GruMemory memory;
  private final Share share;
  private final int units;
  private final Blas blas = new Blas();
  private final Blas.Matrix transposed;
  private final GruBlocks gates;
  private final GruBlocks sums;
  private final float[] previous;
  private final float[] arriving;

  /** Prepares one share of the sequences. */
  GruBackward(GruMemory memory, Share share) {
    this.memory = memory;
    this.share = share;
    this.units = memory.units();
    Blas.Matrix recurrent = memory.recurrent();
    this.transposed = new Blas.Matrix(recurrent.address(), recurrent.stride(), true);
    int length = share.sequences(0) * units;
    this.gates = new GruBlocks(length, units);
    this.sums = new GruBlocks(length, units);
    this.previous = new float[length];
    this.arriving = new float[length];
  }

  /** Writes the gradients of gates and sums and accumulates those of the states. */
  void backward() {
    for (int step = share.steps().count() - 1; step >= 0; step--) {
      int count = share.sequences(step);
      if (count > 0) {
        step(step, count);
      }
    }
  }

  private void step(int step, int count) {
    for (int i = 0; i < count; i++) {
      int row = share.row(step, i);
      gates.read(memory.gates().elements(), row, i);
      sums.read(memory.sums().elements(), row, i);
      memory.previous().get(row * units, previous, i * units, units);
      memory.states().elements().get(row * units, arriving, i * units, units);
    }
    gradients(gates, sums, previous, arriving, count * units);
    for (int i = 0; i < count; i++) {
      int row = share.row(step, i);
      gates.write(memory.gates().elements(), row, i);
      sums.write(memory.sums().elements(), row, i);
    }
    if (step > 0) {
      addTo(memory.states(), step - 1, count);
      product(step, count, share.rows(memory.states().matrix(), step - 1));
    } else if (memory.initialGradient() != null) {
      for (int i = 0; i < count; i++) {
        int place = share.sequence(i) * units;
        memory.initialGradient().elements().put(place, arriving, i * units, units);
      }
      product(0, count, share.sequences(memory.initialGradient().matrix()));
    }
  }

  /** Adds the part of the gradient that goes to the previous states directly. */
  private void addTo(MemoryRows states, int step, int count) {
    float[] row = new float[units];
    for (int i = 0; i < count; i++) {
      int place = share.row(step, i) * units;
      states.elements().get(place, row, 0, units);
      for (int j = 0; j < units; j++) {
        row[j] += arriving[i * units + j];
      }
      states.elements().put(place, row, 0, units);
    }
  }

  /** Adds the part that goes through the recurrent map. */
  private void product(int step, int count, Blas.Matrix target) {
    Blas.Matrix from = share.rows(memory.sums().matrix(), step);
    blas.product(count, units, 3 * units, from, transposed, true, target);
  }

  /**
   * Replaces gates and sums by their gradients, and the arriving gradient by the part that goes to
   * the previous states directly.
   */
  private static void gradients(
      GruBlocks gates, GruBlocks sums, float[] previous, float[] arriving, int length) {
    float[] r = gates.reset;
    float[] z = gates.update;
    float[] n = gates.candidate;
    for (int i = 0; i < length; i++) {
      float dh = arriving[i];
      float dn = dh * (1 - z[i]) * (1 - n[i] * n[i]);
      float dz = dh * (previous[i] - n[i]) * z[i] * (1 - z[i]);
      float dr = dn * sums.candidate[i] * r[i] * (1 - r[i]);
      arriving[i] = dh * z[i];
      sums.candidate[i] = dn * r[i];
      sums.reset[i] = dr;
      sums.update[i] = dz;
      r[i] = dr;
      z[i] = dz;
      n[i] = dn;
    }
  }
}
