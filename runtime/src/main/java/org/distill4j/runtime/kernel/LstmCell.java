package org.distill4j.runtime.kernel;

import java.util.Arrays;

/** The steps of one sequence through an LSTM, with arrays to work in. */
final class LstmCell {

  /** No row: before the first step. */
  static final int NONE = -1;

  private final int units;
  private final float[] gates;
  private final float[] squashed;
  private final float[] state;
  private final float[] cellGradient;

  LstmCell(int units) {
    this.units = units;
    this.gates = new float[4 * units];
    this.squashed = new float[units];
    this.state = new float[units];
    this.cellGradient = new float[units];
  }

  /**
   * One step: overwrites a row of the gates with their values, and writes that row's cell, state
   * and previous state.
   *
   * @param recurrent [units][4 units]
   * @param row the row of this step
   * @param last the row of the step before, or {@link #NONE}
   */
  void forward(
      float[] z, float[] c, float[] h, float[] before, float[][] recurrent, int row, int last) {
    int begin = row * units;
    System.arraycopy(z, 4 * begin, gates, 0, gates.length);
    if (last == NONE) {
      Arrays.fill(before, begin, begin + units, 0);
      Arrays.fill(state, 0);
    } else {
      System.arraycopy(h, last * units, before, begin, units);
      System.arraycopy(c, last * units, state, 0, units);
      addProduct(h, last * units, recurrent, gates);
    }
    FloatFunctions.sigmoid(gates, 0, gates, 0, 2 * units);
    FloatFunctions.tanh(gates, 2 * units, gates, 2 * units, units);
    FloatFunctions.sigmoid(gates, 3 * units, gates, 3 * units, units);
    for (int j = 0; j < units; j++) {
      state[j] = gates[units + j] * state[j] + gates[j] * gates[2 * units + j];
    }
    FloatFunctions.tanh(state, 0, squashed, 0, units);
    for (int j = 0; j < units; j++) {
      squashed[j] *= gates[3 * units + j];
    }
    System.arraycopy(gates, 0, z, 4 * begin, gates.length);
    System.arraycopy(state, 0, c, begin, units);
    System.arraycopy(squashed, 0, h, begin, units);
  }

  /**
   * One step back: overwrites a row of the gates' values with their gradients, and adds to the
   * state gradient of the step before.
   *
   * @param transposed [4 units][units]
   * @param row the row of this step
   * @param last the row of the step before, or {@link #NONE}
   */
  void backward(float[] z, float[] c, float[] dh, float[][] transposed, int row, int last) {
    int begin = row * units;
    System.arraycopy(z, 4 * begin, gates, 0, gates.length);
    FloatFunctions.tanh(c, begin, squashed, 0, units);
    if (last == NONE) {
      Arrays.fill(state, 0);
    } else {
      System.arraycopy(c, last * units, state, 0, units);
    }
    for (int j = 0; j < units; j++) {
      float input = gates[j];
      float forget = gates[units + j];
      float candidate = gates[2 * units + j];
      float output = gates[3 * units + j];
      float arriving = dh[begin + j];
      float dc = cellGradient[j] + arriving * output * (1 - squashed[j] * squashed[j]);
      gates[j] = dc * candidate * input * (1 - input);
      gates[units + j] = dc * state[j] * forget * (1 - forget);
      gates[2 * units + j] = dc * input * (1 - candidate * candidate);
      gates[3 * units + j] = arriving * squashed[j] * output * (1 - output);
      cellGradient[j] = dc * forget;
    }
    System.arraycopy(gates, 0, z, 4 * begin, gates.length);
    if (last != NONE) {
      System.arraycopy(dh, last * units, state, 0, units);
      addProduct(gates, 0, transposed, state);
      System.arraycopy(state, 0, dh, last * units, units);
    }
  }

  /** y += x M, four rows of M at a time. */
  private static void addProduct(float[] x, int from, float[][] matrix, float[] y) {
    int whole = matrix.length - matrix.length % 4;
    for (int i = 0; i < whole; i += 4) {
      int place = from + i;
      addFour(x[place], x[place + 1], x[place + 2], x[place + 3], matrix, i, y);
    }
    for (int i = whole; i < matrix.length; i++) {
      FloatFunctions.addScaled(x[from + i], matrix[i], 0, y, 0, y.length);
    }
  }

  private static void addFour(
      float x0, float x1, float x2, float x3, float[][] matrix, int row, float[] y) {
    float[] m0 = matrix[row];
    float[] m1 = matrix[row + 1];
    float[] m2 = matrix[row + 2];
    float[] m3 = matrix[row + 3];
    for (int j = 0; j < y.length; j++) {
      y[j] += x0 * m0[j] + x1 * m1[j] + x2 * m2[j] + x3 * m3[j];
    }
  }
}
