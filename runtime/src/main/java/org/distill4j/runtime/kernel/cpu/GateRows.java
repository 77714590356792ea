package org.distill4j.runtime.kernel.cpu;

import java.nio.FloatBuffer;
import org.distill4j.runtime.kernel.function.FloatFunctions;

/** The gates of some sequences in one step of an LSTM: those of one kind side by side. */
final class GateRows {

  final float[] input;
  final float[] forget;
  final float[] candidate;
  final float[] output;
  private final int units;

  /** Gates of sequences with so many values of each kind in all. */
  GateRows(int length, int units) {
    this.units = units;
    this.input = new float[length];
    this.forget = new float[length];
    this.candidate = new float[length];
    this.output = new float[length];
  }

  /** Reads those of the i-th sequence from a row of gates. */
  void read(FloatBuffer rows, int row, int i) {
    int place = 4 * row * units;
    rows.get(place, input, i * units, units);
    rows.get(place + units, forget, i * units, units);
    rows.get(place + 2 * units, candidate, i * units, units);
    rows.get(place + 3 * units, output, i * units, units);
  }

  /** Writes those of the i-th sequence to a row of gates. */
  void write(FloatBuffer rows, int row, int i) {
    int place = 4 * row * units;
    rows.put(place, input, i * units, units);
    rows.put(place + units, forget, i * units, units);
    rows.put(place + 2 * units, candidate, i * units, units);
    rows.put(place + 3 * units, output, i * units, units);
  }

  /** From sums to the values of the gates. */
  void squash(int length) {
    FloatFunctions.sigmoid(input, length);
    FloatFunctions.sigmoid(forget, length);
    FloatFunctions.tanh(candidate, length);
    FloatFunctions.sigmoid(output, length);
  }
}
