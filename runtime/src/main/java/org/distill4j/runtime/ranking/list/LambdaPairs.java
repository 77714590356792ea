package org.distill4j.runtime.ranking.list;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.distill4j.runtime.ranking.DescendingOrder;

/**
 * The LambdaLoss of a list (eq. 9; Wang et al. 2018): -sum log2(sigmoid(sigma (s_i - s_j))^w_ij)
 * over the pairs in which the teacher's score of i is strictly greater. The weights are constants
 * in the gradient. Sigmoid and power are bounded below by 1e-10.
 */
public final class LambdaPairs implements ListLoss {

  private static final double LEAST = 1e-10;
  private static final double GREATEST_LOSS = -Math.log(LEAST);
  private static final double LN_2 = Math.log(2);

  /** The exponent of 2 above which gains are computed relative to the greatest. */
  private static final double LARGE_POWER = 1000;

  private final LambdaWeights weights;
  private final double sigma;
  private final double mu;
  private final int positions;
  private double[] gains = new double[0];
  private int[] position = new int[0];
  private DescendingOrder sorter = new DescendingOrder(0);
  private double[] inverseDiscounts = new double[0];
  private long pairs;

  /**
   * Creates the loss.
   *
   * @param sigma multiplies the difference of scores
   * @param mu of {@link LambdaWeights#NDCG2PP}
   * @param positions the number of first positions of the student within which pairs count; 0 for
   *     all
   */
  public LambdaPairs(LambdaWeights weights, double sigma, double mu, int positions) {
    this.weights = weights;
    this.sigma = sigma;
    this.mu = mu;
    this.positions = positions;
  }

  @Override
  public double of(
      double[] teacher, double[] student, int n, SplittableRandom random, double[] gradient) {
    if (gains.length < n) {
      allocate(n);
    }
    int[] order = sorter.of(student, n);
    for (int i = 0; i < n; i++) {
      position[order[i]] = i + 1;
    }
    int limit = positions == 0 ? n : Math.min(positions, n);
    computeGains(teacher, n, limit);
    Arrays.fill(gradient, 0, n, 0);
    pairs = 0;
    double value = 0;
    for (int i = 0, worse = 0; i < n; i++) {
      while (worse < n && teacher[worse] == teacher[i]) {
        worse++;
      }
      int from = weights == LambdaWeights.NDCG1 ? 0 : worse;
      if (position[i] <= limit) {
        value += pairsOf(i, from, n, limit, student, gradient);
      }
    }
    return value;
  }

  private void allocate(int n) {
    gains = new double[n];
    position = new int[n];
    sorter = new DescendingOrder(n);
    inverseDiscounts = new double[n + 2];
    for (int p = 1; p < inverseDiscounts.length; p++) {
      inverseDiscounts[p] = LN_2 / Math.log1p(p);
    }
  }

  /** Computes (2^teacher - 1) / maxDCG, where negative scores count as 0. */
  private void computeGains(double[] teacher, int n, int limit) {
    double power = Math.max(teacher[0], 0);
    double scale = power > LARGE_POWER ? power : 0;
    double best = 0;
    for (int i = 0; i < n; i++) {
      double relevance = Math.max(teacher[i], 0);
      gains[i] =
          scale == 0
              ? Math.expm1(relevance * LN_2)
              : Math.exp((relevance - scale) * LN_2) - Math.exp(-scale * LN_2);
      best += i < limit ? gains[i] * inverseDiscounts[i + 1] : 0;
    }
    for (int i = 0; i < n; i++) {
      gains[i] /= Math.max(best, LEAST);
    }
  }

  private double pairsOf(int i, int from, int n, int limit, double[] student, double[] gradient) {
    double value = 0;
    for (int j = from; j < n; j++) {
      if (position[j] > limit) {
        continue;
      }
      pairs++;
      double difference = sigma * (student[i] - student[j]);
      double small = Math.exp(-Math.abs(difference));
      // Not log1p, which is several times slower; the error is below 1e-16.
      double loss = Math.max(-difference, 0) + Math.log(1 + small);
      double weight = weight(i, j);
      double weighted = weight * Math.min(loss, GREATEST_LOSS);
      value += Math.min(weighted, GREATEST_LOSS) / LN_2;
      if (loss < GREATEST_LOSS && weighted < GREATEST_LOSS) {
        double share = (difference < 0 ? 1 : small) / (1 + small);
        double slope = weight * sigma * share / LN_2;
        gradient[i] -= slope;
        gradient[j] += slope;
      }
    }
    return value;
  }

  private double weight(int i, int j) {
    return switch (weights) {
      case RANKNET -> 1;
      case NDCG1 -> gains[i] * inverseDiscounts[position[i]];
      case NDCG2 -> delta(i, j) * Math.abs(gains[i] - gains[j]);
      case NDCG2PP ->
          (mu * delta(i, j)
                  + Math.abs(inverseDiscounts[position[i]] - inverseDiscounts[position[j]]))
              * Math.abs(gains[i] - gains[j]);
    };
  }

  private double delta(int i, int j) {
    int distance = Math.abs(position[i] - position[j]);
    return Math.abs(inverseDiscounts[distance] - inverseDiscounts[distance + 1]);
  }

  @Override
  public long pairs() {
    return pairs;
  }
}
