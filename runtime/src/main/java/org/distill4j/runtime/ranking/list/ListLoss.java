package org.distill4j.runtime.ranking.list;

import java.util.SplittableRandom;

/** The loss of one list of answers, which may keep arrays to work in. For one thread. */
public interface ListLoss {

  /**
   * Computes the value and the gradient of a list of n answers in the teacher's order, best first.
   *
   * @param teacher the teacher's scores, of which the first n count
   * @param student the student's scores of the same answers
   * @param n the number of answers, at least 1
   * @param random for losses with random numbers
   * @param gradient receives the derivative of the value with respect to the student's scores
   * @return the value
   */
  double of(double[] teacher, double[] student, int n, SplittableRandom random, double[] gradient);

  /** Returns the number of pairs of the last list, for losses with a mean over pairs. */
  default long pairs() {
    return 1;
  }
}
