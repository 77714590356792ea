package org.distill4j.runtime.ranking;

/**
 * Some answers in the student's order, in single precision: their scores, and the place of each in
 * the teacher's order, which is the same for those that the teacher scores equally. For one thread:
 * it is filled again for each example.
 */
final class StudentOrder {

  private final int[] answers;
  private final float[] scores;
  private final float[] groups;
  private final float[] bounds;
  private int count;

  /** Arrays for so many answers. */
  StudentOrder(int capacity) {
    this.answers = new int[capacity];
    this.scores = new float[capacity];
    this.bounds = new float[capacity];
    this.groups = new float[capacity];
  }

  /**
   * Takes all answers.
   *
   * @param order the student's
   */
  void fill(TeacherOrder teacher, double[] student, int[] order) {
    count = teacher.answers();
    for (int place = 0; place < count; place++) {
      int answer = order[place];
      answers[place] = answer;
      scores[place] = (float) student[answer];
      groups[place] = teacher.better(answer);
    }
  }

  /** Reads the bounds of the margins, which {@link #keepAbove} needs. */
  float[] bounds(PairMargins margins) {
    for (int place = 0; place < count; place++) {
      bounds[place] = (float) margins.bound(answers[place]);
    }
    return bounds;
  }

  /** Keeps the answers whose bounds are greater than one. */
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

  /** The number of answers. */
  int count() {
    return count;
  }

  /** The answers, as the teacher's order counts them. */
  int[] answers() {
    return answers;
  }

  /** The scores, descending. */
  float[] scores() {
    return scores;
  }

  /** The teacher's places. */
  float[] groups() {
    return groups;
  }
}
