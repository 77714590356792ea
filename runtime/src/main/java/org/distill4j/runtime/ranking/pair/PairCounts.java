package org.distill4j.runtime.ranking.pair;

import java.util.Arrays;

/**
 * Counts the active pairs of each answer under one margin for all pairs: those in which the score
 * of the better answer does not exceed that of the worse one by the margin. For one thread.
 *
 * <p>In the student's order, a walk with two indices finds the position at which the answers within
 * the margin of another end. A {@link PlaceCounter}, to which answers are added in the teacher's
 * order, then counts those that the teacher scores higher.
 *
 * <p>It is unpredictable which of the two indices advances, so both are moved, one by 1 and one by
 * 0, which is faster than mispredicted branches.
 */
final class PairCounts {

  /** The increment of a walk that advances its second index instead of its first. */
  private static final long NEXT = (1L << Integer.SIZE) - 1;

  private final PlaceCounter counter;

  /** The descending scores as integers in the same order, then one below all. */
  private final long[] scores;

  /** The scores less the margin, as integers. */
  private final long[] limits;

  /** For each position, the first lower one that satisfies the margin. */
  private final int[] ends;

  /** For each position, the number of higher ones that satisfy the margin. */
  private final int[] begins;

  /** The position of each answer. */
  private final int[] places;

  /** For each answer, the number of active pairs in which it is the worse one. */
  private final int[] betters;

  /** Creates arrays for a greatest number of answers. */
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
   * Counts the active pairs.
   *
   * @param student the student's scores in the teacher's order, finite
   * @param order the student's order of them
   * @param target receives, for each answer, the number of active pairs in which it is the worse
   *     one less those in which it is the better one
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

  /** Finds the first and last positions that satisfy the margin. */
  private void walk(int n) {
    int half = n / 2;
    int middle = half == 0 ? 0 : firstKept(limits[half - 1], n);
    long first = 0;
    long second = at(middle, half);
    // Two independent walks, because each step depends on the one before.
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
    // Both walks have written at the boundary between them.
    int place = half;
    while (place < n && ends[place] == middle) {
      place++;
    }
    begins[middle] = place;
    Arrays.fill(begins, next(second), n, n);
  }

  /** Returns the state of a walk: a position, and the next one that may satisfy the margin. */
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

  /** Returns the first position with a score that is not above a limit. */
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

  /** Returns the number of better answers that violate the margin. */
  private int better(int answer, int first) {
    return first - counter.countBelow(begins[places[answer]], first);
  }

  /** Returns the number of worse answers that violate the margin. */
  private int worse(int answer, int end) {
    int near = ends[places[answer]];
    return near - counter.countBelow(near, end);
  }

  /** Returns an integer that grows with the score and whose differences do not overflow. */
  private static long ordered(double score) {
    long bits = Double.doubleToRawLongBits(score + 0.0);
    return (bits ^ ((bits >> (Long.SIZE - 1)) & Long.MAX_VALUE)) >> 1;
  }
}
