package org.distill4j.runtime.ranking.pair;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.util.Arrays;
import org.distill4j.runtime.ranking.margin.PairMargins;

/**
 * All pairs of an example, a row at a time in single precision: for margins so large that most
 * pairs are close. The loops run over whole arrays, which the compiler turns into vector
 * instructions; a loss is counted by the sign of its number, which is read from memory that is seen
 * as floats and as integers. For one thread.
 */
final class DensePairs {

  /** Rows after which sums in single precision are added to those in double. */
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
   * The sum of the losses of all pairs.
   *
   * @param gradient becomes its derivative
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

  /** row = (s_i - s_j) - M_ij, which is negative for an active pair; adds up the losses. */
  private void subtractMargins(float score, int from, int n) {
    for (int j = from; j < n; j++) {
      row[j] = (score - scores[j]) - row[j];
    }
    for (int j = from; j < n; j++) {
      losses[j] -= Math.min(row[j], 0);
    }
  }

  /** The number of active pairs of the row, each of which counts for its worse answer. */
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
