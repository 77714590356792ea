package org.distill4j.runtime.ranking;

/**
 * Counts the active pairs of each answer where all pairs have one margin: those in which the better
 * answer's score is not higher by as much as the margin. For one thread.
 *
 * <p>The answers are walked through in the student's order, and those that come within the margin
 * are added to a {@link PlaceCounter} on the way. Which of both a step does cannot be foreseen, so
 * that it does both and lets one have no effect: that takes less time than wrong guesses of the
 * processor.
 */
final class PairCounts {

  private final PlaceCounter counter;

  /** From 1 on: the scores, descending, between one that is above all and one that is below. */
  private final double[] sorted;

  private final int[] places;
  private final int[] counts;

  /** Arrays for so many answers. */
  PairCounts(int capacity) {
    this.counter = new PlaceCounter(capacity);
    this.sorted = new double[capacity + 2];
    this.places = new int[capacity + 2];
    this.counts = new int[capacity];
  }

  /**
   * Counts.
   *
   * @param student the student's scores in the teacher's order, finite
   * @param order the student's order of them
   * @param target becomes, for each answer, the number of active pairs in which it is the worse one
   *     less those in which it is the better one
   * @return the number of active pairs
   */
  long count(TeacherOrder teacher, double[] student, int[] order, double margin, double[] target) {
    int n = teacher.answers();
    sorted[0] = Double.POSITIVE_INFINITY;
    sorted[n + 1] = Double.NEGATIVE_INFINITY;
    for (int place = 0; place < n; place++) {
      int answer = order[place];
      places[place + 1] = answer;
      sorted[place + 1] = student[answer];
    }
    countWorse(teacher, n, margin);
    long active = 0;
    for (int answer = 0; answer < n; answer++) {
      active += counts[answer];
      target[answer] = -counts[answer];
    }
    countBetter(teacher, n, margin);
    for (int answer = 0; answer < n; answer++) {
      target[answer] += counts[answer];
    }
    return active;
  }

  /** The worse answers of the active pairs of each answer, from the highest score to the lowest. */
  private void countWorse(TeacherOrder teacher, int n, double margin) {
    counter.clear(n);
    int next = 1;
    for (int place = 1; place <= n; ) {
      int within = negative((sorted[place] - sorted[next]) - margin);
      int better = places[place];
      counts[better] = next - 1 - counter.countBelow(teacher.worseFrom(better));
      counter.addIf(within, places[next]);
      next += within;
      place += 1 - within;
    }
  }

  /**
   * The better answers of the active pairs of each answer, from the lowest score to the highest.
   */
  private void countBetter(TeacherOrder teacher, int n, double margin) {
    counter.clear(n);
    int next = n;
    for (int place = n; place > 0; ) {
      int within = negative((sorted[next] - sorted[place]) - margin);
      int worse = places[place];
      counts[worse] = counter.countBelow(teacher.better(worse));
      counter.addIf(within, places[next]);
      next -= within;
      place -= 1 - within;
    }
  }

  /** 1 for a negative number and 0 for others. */
  private static int negative(double number) {
    return (int) (Double.doubleToRawLongBits(number) >>> (Long.SIZE - 1));
  }
}
