package org.distill4j.runtime.ranking.pair;

import java.util.Arrays;
import org.distill4j.runtime.ranking.margin.ArrangedMargins;
import org.distill4j.runtime.ranking.margin.PairMargins;

/** Sums the margins of the pairs in the wrong order. For one thread. */
final class WrongOrder {

  /** The number of sampled pairs for each exact margin. */
  private static final int EXACT = 4;

  private static final int RUN = ArrangedMargins.LONGEST;

  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

  private final float[] row = new float[RUN];
  private final float[] ones = new float[RUN];
  private final float[] sums = new float[RUN];
  private final float[] others = new float[RUN];
  private float[] groups;

  /** Returns the exact sum. */
  static double sum(TeacherOrder teacher, double[] student, PairMargins margins) {
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
   * Estimates the sum from pairs that are spread evenly over all: from the products of their
   * factors, corrected by the exact margins of some of them.
   *
   * @param even the factors of the margins
   * @param seed the offset of the spread
   * @param number the number of pairs
   */
  static double sample(
      TeacherOrder teacher,
      double[] student,
      PairMargins margins,
      float[] even,
      long seed,
      int number) {
    int n = teacher.answers();
    double start = (seed >>> 11) * 0x1p-53;
    double spread = start;
    double sum = 0;
    double products = 0;
    double exact = 0;
    for (int k = 0; k < number; k++) {
      int i = (int) (spread * n);
      int j = i + 1 + (int) ((k + start) / number * (n - 1));
      j -= j < n ? 0 : n;
      int better = Math.min(i, j);
      int worse = Math.max(i, j);
      boolean isWrong = student[worse] > student[better] && worse >= teacher.worseFrom(better);
      double product = isWrong ? (double) even[i] * even[j] : 0;
      sum += product;
      if (k % EXACT == 0 && isWrong) {
        products += product;
        exact += margins.at(better, worse);
      }
      spread += spread + GOLDEN < 1 ? GOLDEN : GOLDEN - 1;
    }
    double ratio = products > 0 ? exact / products : 1;
    return sum * ratio / number * n * (n - 1.0) / 2;
  }

  /**
   * Estimates the sum as the number of all pairs times the mean over a sample, in which pairs in
   * the right order count 0. The sample consists of runs of pairs at the same distance in the
   * student's order, which wraps around; it covers all pairs evenly because distances and first
   * positions are spread evenly.
   *
   * @param order all answers, in whose order the margins are arranged
   * @param seed the offset of the spread
   * @param runs the number of runs
   */
  double estimate(StudentOrder order, ArrangedMargins margins, long seed, int runs) {
    int n = order.count();
    int distances = n / 2;
    Arrays.fill(sums, 0);
    groups = order.floatGroups();
    double start = (seed >>> 11) * 0x1p-53;
    for (int run = 0; run < runs; run++) {
      double spread = run * GOLDEN + start;
      int first = (int) ((spread - Math.floor(spread)) * n);
      int distance = 1 + (int) ((run + start) / runs * distances);
      for (int done = 0; done < RUN; ) {
        int second = (first + distance) % n;
        int length = Math.min(RUN - done, n - Math.max(first, second));
        add(margins, first, second, length);
        done += length;
        first = (first + length) % n;
      }
    }
    double sum = 0;
    for (float part : sums) {
      sum += part;
    }
    return sum / ((double) runs * RUN) * n * (n - 1.0) / 2;
  }

  private void add(ArrangedMargins margins, int first, int second, int length) {
    margins.hold(first, length);
    margins.against(second, length, row);
    System.arraycopy(groups, Math.min(first, second), ones, 0, length);
    System.arraycopy(groups, Math.max(first, second), others, 0, length);
    for (int i = 0; i < length; i++) {
      sums[i] += row[i] * Math.min(1, Math.max(0, ones[i] - others[i]));
    }
  }
}
