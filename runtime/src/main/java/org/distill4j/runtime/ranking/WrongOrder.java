package org.distill4j.runtime.ranking;

/** The sum of the margins of the pairs in the wrong order. For one thread. */
final class WrongOrder {

  /** How many rows the estimate looks into, and about how many answers in each of them. */
  private static final int ROWS = 40;

  private static final int ANSWERS = 128;

  private final PlaceCounter counter;

  /** For so many answers. */
  WrongOrder(int capacity) {
    this.counter = new PlaceCounter(capacity);
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
   * Their number times the mean margin of some of them: those on a lattice that begins at random.
   *
   * @param order the answers in the student's order
   */
  double estimate(
      TeacherOrder teacher, double[] student, int[] order, PairMargins margins, long seed) {
    int n = teacher.answers();
    int rowStep = Math.max(1, n / ROWS);
    int step = Math.max(1, n / ANSWERS);
    double sum = 0;
    int number = 0;
    int shift = (int) Math.floorMod(seed, (long) step);
    for (int i = (int) Math.floorMod(seed, (long) rowStep); i < n; i += rowStep) {
      for (int j = teacher.worseFrom(i) + shift; j < n; j += step) {
        if (student[j] > student[i]) {
          sum += margins.at(i, j);
          number++;
        }
      }
    }
    return number == 0 ? 0 : sum / number * count(teacher, student, order);
  }

  /** The number of pairs in the wrong order. */
  private long count(TeacherOrder teacher, double[] student, int[] order) {
    int n = teacher.answers();
    counter.clear(n);
    long pairs = 0;
    int added = 0;
    for (int place = 0; place < n; place++) {
      int better = order[place];
      while (added < n && student[order[added]] > student[better]) {
        counter.add(order[added++]);
      }
      pairs += added - counter.countBelow(teacher.worseFrom(better));
    }
    return pairs;
  }
}
