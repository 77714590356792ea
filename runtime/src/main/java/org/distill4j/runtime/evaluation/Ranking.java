package org.distill4j.runtime.evaluation;

import java.util.Arrays;

/** The answers with the highest scores. */
final class Ranking {

  private Ranking() {}

  /**
   * Returns the indices of the greatest scores, in descending order; of equal scores the lower
   * index comes first.
   *
   * <p>Keeps the best so far in one pass, so that nearly every score is compared once.
   *
   * @param k the number of indices; all if there are fewer scores
   * @throws IllegalArgumentException if a score is not a number
   */
  static int[] top(double[] scores, int k) {
    int[] best = new int[Math.min(k, scores.length)];
    int found = 0;
    for (int i = 0; i < scores.length; i++) {
      double score = scores[i];
      if (Double.isNaN(score)) {
        throw new IllegalArgumentException("the score of answer " + i + " is not a number");
      }
      if (found == best.length && score <= scores[best[found - 1]]) {
        continue;
      }
      int place = found < best.length ? found++ : found - 1;
      while (place > 0 && score > scores[best[place - 1]]) {
        best[place] = best[place - 1];
        place--;
      }
      best[place] = i;
    }
    return Arrays.copyOf(best, found);
  }
}
