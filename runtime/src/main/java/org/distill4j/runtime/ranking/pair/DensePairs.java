package org.distill4j.runtime.ranking.pair;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.util.Arrays;
import org.distill4j.runtime.ranking.margin.PairMargins;

/**
 * All pairs of an example, row by row in single precision, for margins so large that most pairs are
 * close. The loops run over whole arrays, which the compiler vectorises; active pairs are counted
 * by the sign bits of floats, which are reread as integers from the same memory. For one thread.
 */
final class DensePairs {

  /** The number of rows after which sums in single precision are added to those in double. */
  private static final int ROWS_TOGETHER = 64;

  private final float[] scores;
  private final float[] row;
  private final float[] losses;
  private final int[] bits;
  private final int[] asWorse;
  private final FloatBuffer asFloats;
  private final IntBuffer asInts;

  DensePairs(int capacity) {
    this.scores = new float[capacity];
    this.row = new float[capacity];
    this.losses = new float[capacity];
    this.bits = new int[capacity];
    this.asWorse = new int[capacity];
    ByteBuffer memory = ByteBuffer.allocate(capacity * Float.BYTES).order(ByteOrder.nativeOrder());
    this.asFloats = memory.asFloatBuffer();
    this.asInts = memory.asIntBuffer();
  }

  /**
   * Returns the sum of the losses of all pairs.
   *
   * @param gradient receives its derivative
   */
  double sum(TeacherOrder teacher, double[] student, PairMargins margins, double[] gradient) {
    int n = teacher.answers();
    for (int i = 0; i < n; i++) {
      scores[i] = (float) student[i];
    }
    Arrays.fill(asWorse, 0, n, 0);
    Arrays.fill(losses, 0, n, 0);
    double sum = 0;
    for (int i = 0; i < n; i++) {
      int from = teacher.worseFrom(i);
      margins.row(i, from, n, row);
      subtractMargins(scores[i], from, n);
      gradient[i] = -count(from, n);
      if (i % ROWS_TOGETHER == ROWS_TOGETHER - 1 || i == n - 1) {
        for (int j = 0; j < n; j++) {
          sum += losses[j];
        }
        Arrays.fill(losses, 0, n, 0);
      }
    }
    for (int i = 0; i < n; i++) {
      gradient[i] += asWorse[i];
    }
    return sum;
  }

  /** Computes row = (s_i - s_j) - M_ij, negative for active pairs, and adds up the losses. */
  private void subtractMargins(float score, int from, int n) {
    for (int j = from; j < n; j++) {
      row[j] = (score - scores[j]) - row[j];
    }
    for (int j = from; j < n; j++) {
      losses[j] -= Math.min(row[j], 0);
    }
  }

  /** Returns the number of active pairs of the row and counts each for its worse answer. */
  private int count(int from, int n) {
    asFloats.put(0, row, from, n - from);
    asInts.get(0, bits, from, n - from);
    for (int j = from; j < n; j++) {
      bits[j] = bits[j] >>> (Integer.SIZE - 1);
    }
    for (int j = from; j < n; j++) {
      asWorse[j] += bits[j];
    }
    int count = 0;
    for (int j = from; j < n; j++) {
      count += bits[j];
    }
    return count;
  }
}
