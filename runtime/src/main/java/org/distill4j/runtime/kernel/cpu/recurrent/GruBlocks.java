package org.distill4j.runtime.kernel.cpu.recurrent;

import java.nio.FloatBuffer;

/** The blocks r, z, n of several sequences at one step of a GRU, each in an array of its own. */
final class GruBlocks {

  final float[] reset;
  final float[] update;
  final float[] candidate;
  private final int units;

  /** Allocates the given number of values for each block. */
  GruBlocks(int length, int units) {
    this.units = units;
    this.reset = new float[length];
    this.update = new float[length];
    this.candidate = new float[length];
  }

  /** Reads the blocks of sequence i from a row. */
  void read(FloatBuffer rows, int row, int i) {
    int place = 3 * row * units;
    rows.get(place, reset, i * units, units);
    rows.get(place + units, update, i * units, units);
    rows.get(place + 2 * units, candidate, i * units, units);
  }

  /** Writes the blocks of sequence i to a row. */
  void write(FloatBuffer rows, int row, int i) {
    int place = 3 * row * units;
    rows.put(place, reset, i * units, units);
    rows.put(place + units, update, i * units, units);
    rows.put(place + 2 * units, candidate, i * units, units);
  }

  /** Sets the blocks of sequence i to those of one row. */
  void set(float[] row, int i) {
    System.arraycopy(row, 0, reset, i * units, units);
    System.arraycopy(row, units, update, i * units, units);
    System.arraycopy(row, 2 * units, candidate, i * units, units);
  }

  /** Adds one row to the blocks of sequence i. */
  void add(float[] row, int i) {
    for (int j = 0; j < units; j++) {
      reset[i * units + j] += row[j];
      update[i * units + j] += row[units + j];
      candidate[i * units + j] += row[2 * units + j];
    }
  }
}
