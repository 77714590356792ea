package org.distill4j.runtime.kernel;

import java.util.Arrays;

/**
 * The sequences of an LSTM that one core runs through all steps: every n-th one, since they are
 * sorted by length. Gates are worked on for all of these sequences together, in loops that are long
 * enough for vector instructions.
 */
final class LstmHand {

  private final int[] active;
  private final int units;
  private final int hand;
  private final int hands;
  private final float[] row;
  private final float[] input;
  private final float[] forget;
  private final float[] candidate;
  private final float[] output;
  private final float[] cell;
  private final float[] state;
  private final float[] squashed;
  private final float[] cellGradient;

  /**
   * One of several hands.
   *
   * @param active the number of sequences in each step
   * @param hand which one, from 0
   * @param hands how many there are
   */
  LstmHand(int[] active, int units, int hand, int hands) {
    this.active = active;
    this.units = units;
    this.hand = hand;
    this.hands = hands;
    int length = sequences(0) * units;
    this.row = new float[4 * units];
    this.input = new float[length];
    this.forget = new float[length];
    this.candidate = new float[length];
    this.output = new float[length];
    this.cell = new float[length];
    this.state = new float[length];
    this.squashed = new float[length];
    this.cellGradient = new float[length];
  }

  /** The number of this hand's sequences in a step. */
  private int sequences(int step) {
    return Math.max(0, (active[step] - hand + hands - 1) / hands);
  }

  /** Overwrites z with the values of the gates, and writes cells, states and previous states. */
  void forward(float[] z, float[] c, float[] h, float[] before, float[][] recurrent) {
    int begin = 0;
    for (int step = 0; step < active.length; step++) {
      int count = sequences(step);
      for (int i = 0; i < count; i++) {
        int place = begin + hand + i * hands;
        System.arraycopy(z, 4 * place * units, row, 0, row.length);
        if (step > 0) {
          addProduct(state, i * units, recurrent, row);
        }
        System.arraycopy(state, i * units, before, place * units, units);
        split(i);
      }
      int length = count * units;
      FloatFunctions.sigmoid(input, length);
      FloatFunctions.sigmoid(forget, length);
      FloatFunctions.tanh(candidate, length);
      FloatFunctions.sigmoid(output, length);
      addProducts(input, candidate, forget, cell, length);
      System.arraycopy(cell, 0, state, 0, length);
      FloatFunctions.tanh(state, length);
      FloatFunctions.multiply(output, state, length);
      for (int i = 0; i < count; i++) {
        int place = begin + hand + i * hands;
        join(i);
        System.arraycopy(row, 0, z, 4 * place * units, row.length);
        System.arraycopy(cell, i * units, c, place * units, units);
        System.arraycopy(state, i * units, h, place * units, units);
      }
      begin += active[step];
    }
  }

  /** From the row of gates to those of sequence i. */
  private void split(int i) {
    System.arraycopy(row, 0, input, i * units, units);
    System.arraycopy(row, units, forget, i * units, units);
    System.arraycopy(row, 2 * units, candidate, i * units, units);
    System.arraycopy(row, 3 * units, output, i * units, units);
  }

  /** From the gates of sequence i to the row of them. */
  private void join(int i) {
    System.arraycopy(input, i * units, row, 0, units);
    System.arraycopy(forget, i * units, row, units, units);
    System.arraycopy(candidate, i * units, row, 2 * units, units);
    System.arraycopy(output, i * units, row, 3 * units, units);
  }

  /** cell = forget cell + input candidate. */
  private static void addProducts(
      float[] input, float[] candidate, float[] forget, float[] cell, int length) {
    for (int i = 0; i < length; i++) {
      cell[i] = forget[i] * cell[i] + input[i] * candidate[i];
    }
  }

  /** Overwrites the gates' values with their gradients, and dh with what arrives in total. */
  void backward(float[] z, float[] c, float[] dh, float[][] transposed) {
    float[] last = new float[units];
    int begin = Arrays.stream(active).sum();
    for (int step = active.length - 1; step >= 0; step--) {
      begin -= active[step];
      int before = step == 0 ? 0 : begin - active[step - 1];
      int count = sequences(step);
      for (int i = 0; i < count; i++) {
        int place = begin + hand + i * hands;
        System.arraycopy(z, 4 * place * units, row, 0, row.length);
        split(i);
        System.arraycopy(c, place * units, squashed, i * units, units);
        System.arraycopy(dh, place * units, state, i * units, units);
        if (step > 0) {
          System.arraycopy(c, (before + hand + i * hands) * units, cell, i * units, units);
        }
      }
      if (step == 0) {
        Arrays.fill(cell, 0);
      }
      gateGradients(count * units);
      for (int i = 0; i < count; i++) {
        join(i);
        System.arraycopy(row, 0, z, 4 * (begin + hand + i * hands) * units, row.length);
        if (step > 0) {
          int place = (before + hand + i * hands) * units;
          System.arraycopy(dh, place, last, 0, units);
          addProduct(row, 0, transposed, last);
          System.arraycopy(last, 0, dh, place, units);
        }
      }
    }
  }

  /** From the gates' values to their gradients; {@code cell} holds the cells of the step before. */
  private void gateGradients(int length) {
    FloatFunctions.tanh(squashed, length);
    addCellGradient(state, output, squashed, cellGradient, length);
    sigmoidGradient(state, squashed, output, length);
    System.arraycopy(input, 0, squashed, 0, length);
    sigmoidGradient(cellGradient, candidate, input, length);
    candidateGradient(cellGradient, squashed, candidate, length);
    System.arraycopy(forget, 0, squashed, 0, length);
    sigmoidGradient(cellGradient, cell, forget, length);
    FloatFunctions.multiply(squashed, cellGradient, length);
  }

  /** dc += dh output (1 - squashed^2). */
  private static void addCellGradient(
      float[] dh, float[] output, float[] squashed, float[] dc, int length) {
    for (int i = 0; i < length; i++) {
      dc[i] += dh[i] * output[i] * (1 - squashed[i] * squashed[i]);
    }
  }

  /** gate = arriving factor gate (1 - gate). */
  private static void sigmoidGradient(float[] arriving, float[] factor, float[] gate, int length) {
    for (int i = 0; i < length; i++) {
      gate[i] = arriving[i] * factor[i] * gate[i] * (1 - gate[i]);
    }
  }

  /** candidate = dc input (1 - candidate^2). */
  private static void candidateGradient(float[] dc, float[] input, float[] candidate, int length) {
    for (int i = 0; i < length; i++) {
      candidate[i] = dc[i] * input[i] * (1 - candidate[i] * candidate[i]);
    }
  }

  /** y += x M, from x[from] on, four rows of M at a time. */
  private static void addProduct(float[] x, int from, float[][] matrix, float[] y) {
    int whole = matrix.length - matrix.length % 4;
    for (int i = 0; i < whole; i += 4) {
      addFour(
          x[from + i],
          x[from + i + 1],
          x[from + i + 2],
          x[from + i + 3],
          matrix[i],
          matrix[i + 1],
          matrix[i + 2],
          matrix[i + 3],
          y);
    }
    for (int i = whole; i < matrix.length; i++) {
      FloatFunctions.addScaled(x[from + i], matrix[i], y, y.length);
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
