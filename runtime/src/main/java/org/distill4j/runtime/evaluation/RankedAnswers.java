package org.distill4j.runtime.evaluation;

/**
 * The answers of a network to the examples of a set, as its scores rank them.
 *
 * @param best the answers with the highest scores for each example, the best first
 * @param confidence the probability of the best answer to each example: the largest value of the
 *     softmax of the scores, from 1 / classes to 1, to six decimals
 * @param ranks the place of the best correct answer among all answers to each example, counted from
 *     1; 0 where no answer is correct
 */
public record RankedAnswers(int[][] best, double[] confidence, int[] ranks) {

  private static final double DECIMALS = 1e6;

  /** Returns no answers, as those to a set whose answers are not ranked. */
  public static RankedAnswers none() {
    return ofSize(0);
  }

  static RankedAnswers ofSize(int examples) {
    return new RankedAnswers(new int[examples][], new double[examples], new int[examples]);
  }

  /** Fills in an example. */
  void put(int example, double[] scores, int[] correct, int count) {
    best[example] = Ranking.top(scores, count);
    confidence[example] = confidence(scores, scores[best[example][0]]);
    ranks[example] = rank(scores, correct);
  }

  /** Returns the softmax of the greatest score. */
  private static double confidence(double[] scores, double greatest) {
    double sum = 0;
    for (double score : scores) {
      sum += Math.exp(score - greatest);
    }
    return Math.rint(DECIMALS / sum) / DECIMALS;
  }

  /** Returns the place of the best correct answer; of equal scores the lower index comes first. */
  private static int rank(double[] scores, int[] correct) {
    int first = -1;
    for (int answer : correct) {
      if (first < 0 || isBefore(answer, first, scores)) {
        first = answer;
      }
    }
    if (first < 0) {
      return 0;
    }
    int rank = 1;
    for (int answer = 0; answer < scores.length; answer++) {
      if (isBefore(answer, first, scores)) {
        rank++;
      }
    }
    return rank;
  }

  private static boolean isBefore(int answer, int other, double[] scores) {
    return scores[answer] > scores[other] || (scores[answer] == scores[other] && answer < other);
  }
}
