package org.distill4j.runtime.ranking.pair;

import java.util.Arrays;

/**
 * Counts the active pairs of each answer where all pairs have one margin: those in which the better
 * answer's score is not higher by as much as the margin. For one thread.
 *
 * <p>In the student's order, the answers that come within the margin of another end at a place
 * which a walk through the order finds. Which of those the teacher scores higher is then counted in
 * the teacher's order, by a {@link PlaceCounter} to which one answer after the other is added.
 *
 * <p>Which of two indices the walk moves on cannot be foreseen, so that it moves both, one by 1 and
 * one by 0: that takes less time than wrong guesses of the processor.
 */
final class PairCounts {

  /** What is added to a walk that moves on to the next instead of a place. */
  private static final long NEXT = (1L << Integer.SIZE) - 1;

  private final PlaceCounter counter;

  /** The scores, descending, as integers in the same order; then one that is below all. */
  private final long[] scores;

  /** The same less the margin. */
  private final long[] limits;

  /** For each place, the first that is so far below that the margin is kept. */
  private final int[] ends;

  /** For each place, the number of those so far above that the margin is kept. */
  private final int[] begins;

  /** The place of each answer. */
  private final int[] places;

  /** Of each answer, the active pairs in which it is the worse one. */
  private final int[] betters;

  /** Arrays for so many answers. */
  PairCounts(int capacity) {
    this.counter = new PlaceCounter(capacity);
    this.scores = new long[capacity + 1];
    this.limits = new long[capacity];
    this.ends = new int[capacity + 1];
    this.begins = new int[capacity + 1];
    this.places = new int[capacity];
    this.betters = new int[capacity];
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
    for (int place = 0; place < n; place++) {
      int answer = order[place];
      double score = student[answer];
      places[answer] = place;
      scores[place] = ordered(score);
      limits[place] = ordered(score - margin);
    }
    scores[n] = Long.MIN_VALUE / 2;
    walk(n);
    counter.fill(places, n);
    return teacher.isStrict() ? countStrict(n, target) : countGroups(teacher, n, target);
  }

  /** Finds the places from which on, and up to which, the margin is kept. */
  private void walk(int n) {
    int half = n / 2;
    int middle = half == 0 ? 0 : firstKept(limits[half - 1], n);
    long first = 0;
    long second = at(middle, half);
    // Two walks at a time, since each step has to wait for the one before.
    while (place(first) < half && place(second) < n) {
      first = step(first);
      second = step(second);
    }
    while (place(first) < half) {
      first = step(first);
    }
    while (place(second) < n) {
      second = step(second);
    }
    // Where one walk ends and the other begins, both have written.
    int place = half;
    while (place < n && ends[place] == middle) {
      place++;
    }
    begins[middle] = place;
    Arrays.fill(begins, next(second), n, n);
  }

  /**
   * Where a walk is: at a place, with the next that may be so far below that the margin is kept.
   */
  private static long at(int next, int place) {
    return (long) next << Integer.SIZE | place;
  }

  private static int next(long walk) {
    return (int) (walk >>> Integer.SIZE);
  }

  private static int place(long walk) {
    return (int) walk;
  }

  private long step(long walk) {
    int next = next(walk);
    int place = place(walk);
    long within = (limits[place] - scores[next]) >>> (Long.SIZE - 1);
    ends[place] = next;
    begins[next] = place;
    return walk + 1 + within * NEXT;
  }

  /** The first place with a score that is not above a limit. */
  private int firstKept(long limit, int n) {
    int from = 0;
    int to = n;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (scores[middle] > limit) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  private long countStrict(int n, double[] target) {
    long active = 0;
    for (int answer = 0; answer < n; answer++) {
      int better = better(answer, answer);
      counter.add(places[answer]);
      int worse = worse(answer, answer + 1);
      target[answer] = better - worse;
      active += worse;
    }
    return active;
  }

  private long countGroups(TeacherOrder teacher, int n, double[] target) {
    long active = 0;
    for (int first = 0; first < n; ) {
      int end = teacher.worseFrom(first);
      for (int answer = first + 1; answer < end; answer++) {
        betters[answer] = better(answer, first);
      }
      int better = better(first, first);
      for (int answer = first; answer < end; answer++) {
        counter.add(places[answer]);
      }
      int worse = worse(first, end);
      target[first] = better - worse;
      active += worse;
      for (int answer = first + 1; answer < end; answer++) {
        worse = worse(answer, end);
        target[answer] = betters[answer] - worse;
        active += worse;
      }
      first = end;
    }
    return active;
  }

  /** Of the answers that are better for the teacher, those that are not far above. */
  private int better(int answer, int first) {
    return first - counter.countBelow(begins[places[answer]], first);
  }

  /** Of the answers that are not far below, those that are worse for the teacher. */
  private int worse(int answer, int end) {
    int near = ends[places[answer]];
    return near - counter.countBelow(near, end);
  }

  /** A number that is greater for a greater score, such that differences do not overflow. */
  private static long ordered(double score) {
    long bits = Double.doubleToRawLongBits(score + 0.0);
    return (bits ^ ((bits >> (Long.SIZE - 1)) & Long.MAX_VALUE)) >> 1;
  }
}
