package org.distill4j.runtime.kernel.cpu.recurrent;

import java.nio.FloatBuffer;
import org.distill4j.runtime.kernel.function.FloatFunctions;

/** The gates of several sequences at one step of an LSTM, grouped by kind of gate. */
final class LstmGates {

  final float[] input;
  final float[] forget;
  final float[] candidate;
  final float[] output;
  private final int units;

  /** Allocates the given number of values for each kind of gate. */
  LstmGates(int length, int units) {
    this.units = units;
    this.input = new float[length];
    this.forget = new float[length];
    this.candidate = new float[length];
    this.output = new float[length];
  }

  /** Reads the gates of sequence i from a row. */
  void read(FloatBuffer rows, int row, int i) {
    int place = 4 * row * units;
    rows.get(place, input, i * units, units);
    rows.get(place + units, forget, i * units, units);
    rows.get(place + 2 * units, candidate, i * units, units);
    rows.get(place + 3 * units, output, i * units, units);
  }

  /** Writes the gates of sequence i to a row. */
  void write(FloatBuffer rows, int row, int i) {
    int place = 4 * row * units;
    rows.put(place, input, i * units, units);
    rows.put(place + units, forget, i * units, units);
    rows.put(place + 2 * units, candidate, i * units, units);
    rows.put(place + 3 * units, output, i * units, units);
  }

  /** Applies the activations of the gates to their pre-activations. */
  void squash(int length) {
    FloatFunctions.sigmoid(input, length);
    FloatFunctions.sigmoid(forget, length);
    FloatFunctions.tanh(candidate, length);
    FloatFunctions.sigmoid(output, length);
  }
}
