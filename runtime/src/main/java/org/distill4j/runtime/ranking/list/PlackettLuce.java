package org.distill4j.runtime.ranking.list;

import java.util.Arrays;

/**
 * The negative logarithm of the probability of an order under a Plackett-Luce model, each position
 * with a weight of its own: sum_i w_i [log sum_{k >= i} exp(f s_k) - f s_i]. Computed in
 * logarithms, so that it is finite for all finite scores. For one thread.
 */
public final class PlackettLuce {

  private double[] logSums = new double[0];

  /**
   * Computes the value and adds its gradient.
   *
   * @param order the answers, best first
   * @param n the number of answers in the order
   * @param weights the weight of each position, at least 0
   * @param factor f, above 0
   * @param scores the score of each answer
   * @param share the factor of the gradient
   * @param gradient the derivative with respect to the scores, share times which is added
   * @return the value
   */
  public double of(
      int[] order,
      int n,
      double[] weights,
      double factor,
      double[] scores,
      double share,
      double[] gradient) {
    logSums = logSums.length < n ? new double[n] : logSums;
    double logSum = Double.NEGATIVE_INFINITY;
    double value = 0;
    for (int i = n - 1; i >= 0; i--) {
      double score = factor * scores[order[i]];
      logSum = ListMle.logAdd(logSum, score);
      logSums[i] = logSum;
      value += weights[i] == 0 ? 0 : weights[i] * (logSum - score);
    }
    double logShares = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < n; i++) {
      logShares = ListMle.logAdd(logShares, Math.log(weights[i]) - logSums[i]);
      double chosen = Math.exp(factor * scores[order[i]] + logShares);
      gradient[order[i]] += share * factor * (chosen - weights[i]);
    }
    return value;
  }

  /** Sets the weights of the first positions to 1 and those of the others to 0. */
  static void first(int positions, double[] weights) {
    int end = Math.min(positions, weights.length);
    Arrays.fill(weights, 0, end, 1);
    Arrays.fill(weights, end, weights.length, 0);
  }
}
