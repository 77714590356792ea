package org.distill4j.runtime.evaluation;

import java.util.Arrays;
import org.distill4j.runtime.data.LabelColumn;

/**
 * The answers of one example in the order of their scores, and the correct answers. Valid only
 * until {@link Metric#of} returns.
 */
public final class RankedExample implements Outcome {

  /** The length of the first ranking: enough for most metrics, so that it is computed once. */
  private static final int USUAL = 10;

  private final LabelColumn correct;
  private final int example;
  private final double[] scores;
  private int[] ranking;
  private boolean complete;

  private RankedExample(
      LabelColumn correct, int example, double[] scores, int[] ranking, boolean complete) {
    this.correct = correct;
    this.example = example;
    this.scores = scores;
    this.ranking = ranking;
    this.complete = complete;
  }

  /**
   * Ranks answers by their scores; of equal scores the lower index comes first.
   *
   * @param scores the score of each answer, greater is better
   * @throws IllegalArgumentException if a score is not a number
   */
  static RankedExample byScores(LabelColumn correct, int example, double[] scores) {
    try {
      return new RankedExample(correct, example, scores, Ranking.top(scores, USUAL), false);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("example " + example + ": " + e.getMessage(), e);
    }
  }

  /**
   * Takes answers in a given order.
   *
   * @param ranking the answers, the best first; may lack some
   */
  static RankedExample inOrder(LabelColumn correct, int example, int[] ranking) {
    double[] scores = new double[correct.classes()];
    Arrays.fill(scores, Double.NEGATIVE_INFINITY);
    for (int i = 0; i < ranking.length; i++) {
      scores[ranking[i]] = -i;
    }
    return new RankedExample(correct, example, scores, ranking, true);
  }

  /** Returns the number of answers to choose from. */
  public int classes() {
    return scores.length;
  }

  /** Returns the score of an answer. */
  public double score(int answer) {
    return scores[answer];
  }

  /** Returns the weight of an answer among the correct ones; 0 if it is wrong. */
  public double weight(int answer) {
    return correct.weight(example, answer);
  }

  /** Returns the k best answers in order, or all if there are fewer. */
  public int[] ranking(int k) {
    if (ranking.length < k && !complete) {
      ranking = Ranking.top(scores, k);
      complete = ranking.length < k;
    }
    return Arrays.copyOf(ranking, Math.min(k, ranking.length));
  }

  /** Returns the weights of the k best answers in order, or of all if there are fewer. */
  public double[] weights(int k) {
    return Arrays.stream(ranking(k)).mapToDouble(this::weight).toArray();
  }

  /** Returns the k greatest weights of correct answers, in descending order; may be empty. */
  public double[] idealWeights(int k) {
    float[] weights = correct.weights(example);
    double[] values = new double[weights.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = weights[i];
    }
    return Arrays.stream(Ranking.top(values, k)).mapToDouble(i -> values[i]).toArray();
  }
}
