package org.distill4j.runtime.kernel;

import java.util.Arrays;

/**
 * The steps of one sequence through an LSTM, in arrays of its own: loops over the index itself
 * become vector instructions.
 */
final class LstmCell {

  /** No row: before the first step. */
  static final int NONE = -1;

  private final int units;
  private final float[] gates;
  private final float[] input;
  private final float[] forget;
  private final float[] candidate;
  private final float[] output;
  private final float[] cell;
  private final float[] state;
  private final float[] squashed;
  private final float[] cellGradient;

  LstmCell(int units) {
    this.units = units;
    this.gates = new float[4 * units];
    this.input = new float[units];
    this.forget = new float[units];
    this.candidate = new float[units];
    this.output = new float[units];
    this.cell = new float[units];
    this.state = new float[units];
    this.squashed = new float[units];
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
    System.arraycopy(z, 4 * row * units, gates, 0, gates.length);
    if (last == NONE) {
      Arrays.fill(cell, 0);
      Arrays.fill(state, 0);
    } else {
      addProduct(state, recurrent, gates);
    }
    System.arraycopy(state, 0, before, row * units, units);
    split();
    FloatFunctions.sigmoid(input, units);
    FloatFunctions.sigmoid(forget, units);
    FloatFunctions.tanh(candidate, units);
    FloatFunctions.sigmoid(output, units);
    addProducts(input, candidate, forget, cell, units);
    System.arraycopy(cell, 0, state, 0, units);
    FloatFunctions.tanh(state, units);
    multiply(output, state, units);
    join(z, row);
    System.arraycopy(cell, 0, c, row * units, units);
    System.arraycopy(state, 0, h, row * units, units);
  }

  /** From the row of gates to the four of them. */
  private void split() {
    System.arraycopy(gates, 0, input, 0, units);
    System.arraycopy(gates, units, forget, 0, units);
    System.arraycopy(gates, 2 * units, candidate, 0, units);
    System.arraycopy(gates, 3 * units, output, 0, units);
  }

  /** From the four gates to the row of them. */
  private void join(float[] z, int row) {
    System.arraycopy(input, 0, gates, 0, units);
    System.arraycopy(forget, 0, gates, units, units);
    System.arraycopy(candidate, 0, gates, 2 * units, units);
    System.arraycopy(output, 0, gates, 3 * units, units);
    System.arraycopy(gates, 0, z, 4 * row * units, gates.length);
  }

  /** cell = forget cell + input candidate. */
  private static void addProducts(
      float[] input, float[] candidate, float[] forget, float[] cell, int length) {
    for (int j = 0; j < length; j++) {
      cell[j] = forget[j] * cell[j] + input[j] * candidate[j];
    }
  }

  private static void multiply(float[] x, float[] y, int length) {
    for (int j = 0; j < length; j++) {
      y[j] *= x[j];
    }
  }

  /**
   * One step back: overwrites a row of the gates' values with their gradients, and adds to the
   * state gradient of the step before. Steps come from the last to the first.
   *
   * @param transposed [4 units][units]
   * @param row the row of this step
   * @param last the row of the step before, or {@link #NONE}
   */
  void backward(float[] z, float[] c, float[] dh, float[][] transposed, int row, int last) {
    System.arraycopy(z, 4 * row * units, gates, 0, gates.length);
    split();
    System.arraycopy(c, row * units, squashed, 0, units);
    FloatFunctions.tanh(squashed, units);
    System.arraycopy(dh, row * units, state, 0, units);
    addCellGradient(state, output, squashed, cellGradient, units);
    outputGradient(state, squashed, output, units);
    if (last == NONE) {
      Arrays.fill(cell, 0);
    } else {
      System.arraycopy(c, last * units, cell, 0, units);
    }
    System.arraycopy(input, 0, squashed, 0, units);
    sigmoidGradient(cellGradient, candidate, input, units);
    candidateGradient(cellGradient, squashed, candidate, units);
    System.arraycopy(forget, 0, squashed, 0, units);
    sigmoidGradient(cellGradient, cell, forget, units);
    multiply(squashed, cellGradient, units);
    join(z, row);
    if (last != NONE) {
      System.arraycopy(dh, last * units, state, 0, units);
      addProduct(gates, transposed, state);
      System.arraycopy(state, 0, dh, last * units, units);
    }
  }

  /** dc += dh output (1 - squashed^2). */
  private static void addCellGradient(
      float[] dh, float[] output, float[] squashed, float[] dc, int length) {
    for (int j = 0; j < length; j++) {
      dc[j] += dh[j] * output[j] * (1 - squashed[j] * squashed[j]);
    }
  }

  /** output = dh squashed output (1 - output). */
  private static void outputGradient(float[] dh, float[] squashed, float[] output, int length) {
    for (int j = 0; j < length; j++) {
      output[j] = dh[j] * squashed[j] * output[j] * (1 - output[j]);
    }
  }

  /** gate = dc factor gate (1 - gate). */
  private static void sigmoidGradient(float[] dc, float[] factor, float[] gate, int length) {
    for (int j = 0; j < length; j++) {
      gate[j] = dc[j] * factor[j] * gate[j] * (1 - gate[j]);
    }
  }

  /** candidate = dc input (1 - candidate^2). */
  private static void candidateGradient(float[] dc, float[] input, float[] candidate, int length) {
    for (int j = 0; j < length; j++) {
      candidate[j] = dc[j] * input[j] * (1 - candidate[j] * candidate[j]);
    }
  }

  /** y += x M, four rows of M at a time. */
  private static void addProduct(float[] x, float[][] matrix, float[] y) {
    int whole = matrix.length - matrix.length % 4;
    for (int i = 0; i < whole; i += 4) {
      addFour(
          x[i],
          x[i + 1],
          x[i + 2],
          x[i + 3],
          matrix[i],
          matrix[i + 1],
          matrix[i + 2],
          matrix[i + 3],
          y);
    }
    for (int i = whole; i < matrix.length; i++) {
      FloatFunctions.addScaled(x[i], matrix[i], y, y.length);
    }
  }

  private static void addFour(
      float x0,
      float x1,
      float x2,
      float x3,
      float[] row0,
      float[] row1,
      float[] row2,
      float[] row3,
      float[] y) {
    for (int j = 0; j < y.length; j++) {
      y[j] += x0 * row0[j] + x1 * row1[j] + x2 * row2[j] + x3 * row3[j];
    }
  }
}
