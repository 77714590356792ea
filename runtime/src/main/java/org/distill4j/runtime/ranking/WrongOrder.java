package org.distill4j.runtime.ranking;

/** The sum of the margins of the pairs in the wrong order. For one thread. */
final class WrongOrder {

  /** How many rows the estimate looks into, and about how many answers in each of them. */
  private static final int ROWS = 40;

  private static final int ANSWERS = 128;

  private final float[] some;

  /** For so many answers. */
  WrongOrder(int capacity) {
    this.some = new float[capacity];
  }

  /** The sum over all of them. */
  double sum(TeacherOrder teacher, double[] student, PairMargins margins) {
    int n = teacher.answers();
    double sum = 0;
    for (int i = 0; i < n; i++) {
      for (int j = teacher.worseFrom(i); j < n; j++) {
        if (student[j] > student[i]) {
          sum += margins.at(i, j);
        }
      }
    }
    return sum;
  }

  /**
   * The same, estimated: the number of all pairs times the mean over some of them, those on a
   * lattice that begins at random, of the margin where the order is wrong and 0 elsewhere.
   */
  double estimate(TeacherOrder teacher, double[] student, PairMargins margins, long seed) {
    int n = teacher.answers();
    int rowStep = Math.max(1, n / ROWS);
    int step = Math.max(1, n / ANSWERS);
    double sum = 0;
    long number = 0;
    int shift = (int) Math.floorMod(seed, (long) step);
    for (int i = (int) Math.floorMod(seed, (long) rowStep); i < n; i += rowStep) {
      int from = teacher.worseFrom(i) + shift;
      int count = from < n ? (n - 1 - from) / step + 1 : 0;
      margins.some(i, from, step, count, some);
      for (int k = 0; k < count; k++) {
        if (student[from + k * step] > student[i]) {
          sum += some[k];
        }
      }
      number += count;
    }
    return number == 0 ? 0 : sum / number * teacher.pairs();
  }
}
