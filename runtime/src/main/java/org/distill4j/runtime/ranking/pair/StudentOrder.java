package org.distill4j.runtime.ranking.pair;

import java.util.Arrays;
import org.distill4j.runtime.ranking.margin.PairMargins;

/**
 * Answers in the student's order, in single precision: the score of each, its position in the
 * teacher's order, which is the same for answers with equal scores of the teacher, and its number
 * of active pairs. For one thread; refilled for each example.
 */
final class StudentOrder {

  private final int[] answers;
  private final float[] scores;
  private final int[] groups;
  private final int[] active;
  private final float[] bounds;
  private final float[] floatGroups;
  private final int[] seen;
  private int count;

  /** Creates arrays for a greatest number of answers. */
  StudentOrder(int capacity) {
    this.answers = new int[capacity];
    this.scores = new float[capacity + 1];
    this.groups = new int[capacity];
    this.active = new int[capacity];
    this.bounds = new float[capacity];
    this.floatGroups = new float[capacity];
    this.seen = new int[capacity];
  }

  /**
   * Sets all answers and counts their pairs in the wrong order.
   *
   * @param order the student's
   */
  void fill(TeacherOrder teacher, double[] student, int[] order) {
    count = teacher.answers();
    scores[count] = Float.NEGATIVE_INFINITY;
    if (!teacher.isStrict()) {
      fillGroups(teacher, student, order);
      return;
    }
    for (int place = 0; place < count; place++) {
      int answer = order[place];
      answers[place] = answer;
      scores[place] = (float) student[answer];
      groups[place] = answer;
      active[place] = answer - place;
    }
  }

  private void fillGroups(TeacherOrder teacher, double[] student, int[] order) {
    Arrays.fill(seen, 0, count, 0);
    for (int place = 0; place < count; place++) {
      int answer = order[place];
      int group = teacher.better(answer);
      answers[place] = answer;
      scores[place] = (float) student[answer];
      groups[place] = group;
      // Answers with equal scores of the teacher form no pairs.
      int inGroup = (answer - group) - seen[group]++;
      active[place] = (answer - place) - inGroup;
    }
  }

  /**
   * Returns the sum, over the pairs in the wrong order, of the excess of the worse answer's score;
   * to be called after {@link #fill}.
   */
  double wrongDifferences() {
    double middle = count == 0 ? 0 : scores[count / 2];
    double sum = 0;
    for (int place = 0; place < count; place++) {
      sum += active[place] * (scores[place] - middle);
    }
    return sum;
  }

  /** Writes the number of active pairs of each answer times a factor. */
  void write(double factor, double[] target) {
    for (int place = 0; place < count; place++) {
      target[answers[place]] = active[place] * factor;
    }
  }

  /** Sets and returns the bounds of the margins, for {@link #keepAbove}. */
  float[] bounds(PairMargins margins) {
    for (int place = 0; place < count; place++) {
      bounds[place] = (float) margins.bound(answers[place]);
    }
    return bounds;
  }

  /** Keeps the answers whose bounds exceed a given one. */
  void keepAbove(float bound) {
    int kept = 0;
    for (int place = 0; place < count; place++) {
      if (bounds[place] > bound) {
        answers[kept] = answers[place];
        scores[kept] = scores[place];
        groups[kept++] = groups[place];
      }
    }
    count = kept;
  }

  /** Returns the number of answers. */
  int count() {
    return count;
  }

  /** Returns the positions of the answers in the teacher's order. */
  int[] answers() {
    return answers;
  }

  /** Returns the scores, descending; after {@link #fill}, one below all follows. */
  float[] scores() {
    return scores;
  }

  /** Returns the positions of the groups in the teacher's order. */
  int[] groups() {
    return groups;
  }

  /** Returns the groups as floats. */
  float[] floatGroups() {
    for (int place = 0; place < count; place++) {
      floatGroups[place] = groups[place];
    }
    return floatGroups;
  }

  /** Returns the active pairs in which an answer is worse less those in which it is better. */
  int[] active() {
    return active;
  }
}
