package org.distill4j.runtime.ranking.pair;

import java.util.Arrays;
import org.distill4j.runtime.ranking.margin.ArrangedMargins;
import org.distill4j.runtime.ranking.margin.PairMargins;

/** The sum of the margins of the pairs in the wrong order. For one thread. */
final class WrongOrder {

  /** Of so many pairs the margin of one is computed. */
  private static final int EXACT = 4;

  private static final int RUN = ArrangedMargins.LONGEST;

  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

  private final float[] row = new float[RUN];
  private final float[] ones = new float[RUN];
  private final float[] sums = new float[RUN];
  private final float[] others = new float[RUN];
  private float[] groups;

  /** The sum over all of them. */
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
   * The same, estimated from some pairs that are spread evenly over all: their factors, and for a
   * part of them by how much margins differ from their products.
   *
   * @param even the factors of the margins
   * @param seed from where they are spread
   * @param number how many
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
   * The same, estimated: the number of all pairs times the mean, over some of them, of the margin
   * where the order is wrong and 0 elsewhere. They are runs of pairs whose answers are as far apart
   * in the student's order, counted on from its end to its beginning: which covers all pairs evenly
   * where these distances and the places at which runs begin are spread evenly.
   *
   * @param order all answers, in whose order the margins are arranged
   * @param seed from where they are spread
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
