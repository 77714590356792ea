package org.distill4j.runtime.ranking.pair;

import org.distill4j.runtime.ranking.DescendingOrder;

/**
 * The teacher's order of the best answers of an example, and which of them form a pair: those whose
 * scores are not equal. For one thread: it is filled again for each example.
 */
public final class TeacherOrder {

  /** From here up to twice as much, numbers of single precision are whole. */
  private static final float WHOLE = 1 << 23;

  private static final int FRACTION = (1 << 23) - 1;

  private final DescendingOrder sorter;
  private final int[] groupBegin;
  private final int[] groupEnd;
  private int[] order;
  private int answers;
  private long pairs;

  /** So many of the first answers are groups of their own. */
  private int single;

  /** Arrays for so many answers. */
  public TeacherOrder(int capacity) {
    this.sorter = new DescendingOrder(capacity);
    this.groupBegin = new int[capacity];
    this.groupEnd = new int[capacity];
  }

  /**
   * Sorts.
   *
   * @param scores the teacher's
   * @param top how many of the answers are kept at most
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
   * What {@link #read} reads: for each place its answer, counted from 1, and negative where the
   * teacher scores it as the one before.
   */
  public void write(double[] places) {
    for (int i = 0; i < answers; i++) {
      places[i] = groupBegin[i] < i ? -1 - order[i] : 1 + order[i];
    }
  }

  /** Takes the order from what {@link #write} wrote, of that many answers. */
  public void read(float[] places, int number) {
    if (order == null || order.length < number) {
      order = new int[number];
    }
    answers = number;
    int ties = 0;
    for (int i = 0; i < number; i++) {
      float place = places[i];
      // The lower bits of such a sum are the number itself, which takes less time than a cast.
      order[i] = (Float.floatToRawIntBits(Math.abs(place) + WHOLE) & FRACTION) - 1;
      ties += Float.floatToRawIntBits(place) >>> (Integer.SIZE - 1);
    }
    if (ties > 0) {
      readGroups(places, number);
      return;
    }
    groupNone();
  }

  /** Where no two answers are scored equally. */
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

  /** The number of answers that are kept. */
  public int answers() {
    return answers;
  }

  /** The answer at each place. */
  public int[] order() {
    return order;
  }

  /** The number of answers that the teacher scores strictly higher than the one at a place. */
  public int better(int place) {
    return groupBegin[place];
  }

  /** The first place of an answer that the teacher scores strictly lower. */
  public int worseFrom(int place) {
    return groupEnd[place];
  }

  /** Whether no two answers are scored equally. */
  public boolean isStrict() {
    return single >= answers;
  }

  /** The number of pairs. */
  public long pairs() {
    return pairs;
  }
}
