package org.distill4j.runtime.ranking.transport;

import java.util.Arrays;
import org.distill4j.runtime.kernel.api.Rows;

/** The lengths of vectors. For one thread. */
final class VectorLengths {

  private final float[] lengths;
  private final float[] squares;
  private double longest;

  /** Creates arrays for a greatest number of vectors. */
  VectorLengths(int capacity) {
    this.lengths = new float[capacity];
    this.squares = new float[capacity];
  }

  /** Measures n vectors, given as one array for each component. */
  void measure(float[][] columns, int n) {
    Arrays.fill(squares, 0, n, 0);
    for (float[] column : columns) {
      for (int i = 0; i < n; i++) {
        squares[i] += column[i] * column[i];
      }
    }
    for (int i = 0; i < n; i++) {
      lengths[i] = (float) Math.sqrt(squares[i]);
    }
    findLongest(n);
  }

  /**
   * Measures n vectors in double precision.
   *
   * @param factor the factor of each component
   */
  void measure(double[][] components, double factor, int n) {
    for (int i = 0; i < n; i++) {
      double sum = 0;
      for (double[] component : components) {
        double value = component[i] * factor;
        sum += value * value;
      }
      lengths[i] = (float) Math.sqrt(sum);
    }
    findLongest(n);
  }

  /** Reads the recorded lengths of n vectors. */
  void read(Rows rows, int row, int n) {
    rows.read(row, lengths);
    findLongest(n);
  }

  private void findLongest(int n) {
    float most = 0;
    for (int i = 0; i < n; i++) {
      // A branch that is rarely taken is faster here than a maximum.
      if (lengths[i] > most) {
        most = lengths[i];
      }
    }
    longest = most;
  }

  /** Returns all lengths, in an array that may be longer. */
  float[] all() {
    return lengths;
  }

  /** Returns the greatest length. */
  double longest() {
    return longest;
  }
}
