package org.distill4j.runtime.ranking.pair;

import org.distill4j.runtime.ranking.DescendingOrder;

/**
 * The teacher's order of the best answers of an example. Two answers form a pair if their scores
 * differ. For one thread; refilled for each example.
 */
public final class TeacherOrder {

  /** Floats from here up to twice this are integers. */
  private static final float WHOLE = 1 << 23;

  private static final int FRACTION = (1 << 23) - 1;

  private final DescendingOrder sorter;
  private final int[] groupBegin;
  private final int[] groupEnd;
  private int[] order;
  private int answers;
  private long pairs;

  /** The number of first answers that are known to be single groups. */
  private int single;

  /** Creates arrays for a greatest number of answers. */
  public TeacherOrder(int capacity) {
    this.sorter = new DescendingOrder(capacity);
    this.groupBegin = new int[capacity];
    this.groupEnd = new int[capacity];
  }

  /**
   * Sorts the scores.
   *
   * @param scores the teacher's
   * @param top the greatest number of answers to keep
   */
  public void fill(double[] scores, int top) {
    order = sorter.of(scores, scores.length);
    answers = Math.min(top, scores.length);
    int ties = 0;
    double last = Double.NaN;
    for (int i = 0; i < answers; i++) {
      double score = scores[order[i]];
      ties += score == last ? 1 : 0;
      last = score;
    }
    if (ties == 0) {
      groupNone();
      return;
    }
    single = 0;
    pairs = 0;
    for (int begin = 0; begin < answers; ) {
      int end = begin + 1;
      while (end < answers && scores[order[end]] == scores[order[begin]]) {
        end++;
      }
      for (int i = begin; i < end; i++) {
        groupBegin[i] = begin;
        groupEnd[i] = end;
      }
      pairs += (long) (end - begin) * (answers - end);
      begin = end;
    }
  }

  /**
   * Writes the answer of each position, counted from 1, and negative if its score equals the one
   * before.
   */
  public void write(double[] places) {
    for (int i = 0; i < answers; i++) {
      places[i] = groupBegin[i] < i ? -1 - order[i] : 1 + order[i];
    }
  }

  /** Reads an order of a number of answers that {@link #write} wrote. */
  public void read(float[] places, int number) {
    if (order == null || order.length < number) {
      order = new int[number];
    }
    answers = number;
    int ties = 0;
    for (int i = 0; i < number; i++) {
      float place = places[i];
      // The lower bits of this sum are the number, which is faster than a cast.
      order[i] = (Float.floatToRawIntBits(Math.abs(place) + WHOLE) & FRACTION) - 1;
      ties += Float.floatToRawIntBits(place) >>> (Integer.SIZE - 1);
    }
    if (ties > 0) {
      readGroups(places, number);
      return;
    }
    groupNone();
  }

  /** Sets the groups of an order without equal scores. */
  private void groupNone() {
    pairs = answers * (answers - 1L) / 2;
    for (int i = single; i < answers; i++) {
      groupBegin[i] = i;
      groupEnd[i] = i + 1;
    }
    single = Math.max(single, answers);
  }

  private void readGroups(float[] places, int number) {
    single = 0;
    int begin = 0;
    for (int i = 0; i < number; i++) {
      begin = places[i] > 0 ? i : begin;
      groupBegin[i] = begin;
    }
    pairs = 0;
    int end = number;
    for (int i = number - 1; i >= 0; i--) {
      groupEnd[i] = end;
      pairs += answers - end;
      end = groupBegin[i] == i ? i : end;
    }
  }

  /** Returns the number of kept answers. */
  public int answers() {
    return answers;
  }

  /** Returns the answer at each position. */
  public int[] order() {
    return order;
  }

  /** Returns the number of answers with a strictly higher score than the one at a position. */
  public int better(int place) {
    return groupBegin[place];
  }

  /** Returns the first position of an answer with a strictly lower score. */
  public int worseFrom(int place) {
    return groupEnd[place];
  }

  /** Returns true if all scores differ. */
  public boolean isStrict() {
    return single >= answers;
  }

  /** Returns the number of pairs. */
  public long pairs() {
    return pairs;
  }
}
