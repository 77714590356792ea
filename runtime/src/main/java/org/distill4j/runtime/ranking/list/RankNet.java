package org.distill4j.runtime.ranking.list;

import java.util.SplittableRandom;

/**
 * The sum of log(1 + exp(-(s_i - s_j))) over the pairs in which the teacher's score of i is
 * strictly greater.
 */
public final class RankNet implements ListLoss {

  /** The greatest range of scores for which products of several exponentials do not overflow. */
  private static final double SAFE_RANGE = 60;

  /** The number of factors up to 1 + exp(SAFE_RANGE) whose product is in the range of double. */
  private static final int FACTORS = 8;

  private double[] powers = new double[0];
  private long pairs;

  @Override
  public double of(
      double[] teacher, double[] student, int n, SplittableRandom random, double[] gradient) {
    if (powers.length < n) {
      powers = new double[n];
    }
    double least = student[0];
    double greatest = student[0];
    for (int i = 0; i < n; i++) {
      gradient[i] = 0;
      least = Math.min(least, student[i]);
      greatest = Math.max(greatest, student[i]);
    }
    boolean safe = greatest - least < SAFE_RANGE;
    double middle = (least + greatest) / 2;
    for (int i = 0; safe && i < n; i++) {
      powers[i] = Math.exp(student[i] - middle);
    }
    pairs = 0;
    double value = 0;
    for (int i = 0, worse = 0; i < n; i++) {
      while (worse < n && teacher[worse] == teacher[i]) {
        worse++;
      }
      pairs += n - worse;
      value += safe ? products(i, worse, n, gradient) : logarithms(student, i, worse, n, gradient);
    }
    return value;
  }

  /** Adds the pairs of an answer, with one logarithm for several of them. */
  private double products(int i, int from, int n, double[] gradient) {
    double own = 1 / powers[i];
    double value = 0;
    double total = 0;
    for (int begin = from; begin < n; begin += FACTORS) {
      int end = Math.min(n, begin + FACTORS);
      double product = 1;
      for (int j = begin; j < end; j++) {
        double odds = powers[j] * own;
        product *= 1 + odds;
        double share = odds / (1 + odds);
        gradient[j] += share;
        total += share;
      }
      value += Math.log(product);
    }
    gradient[i] -= total;
    return value;
  }

  private static double logarithms(double[] student, int i, int from, int n, double[] gradient) {
    double value = 0;
    double total = 0;
    for (int j = from; j < n; j++) {
      double difference = student[j] - student[i];
      double small = Math.exp(-Math.abs(difference));
      value += Math.max(difference, 0) + Math.log1p(small);
      double share = (difference > 0 ? 1 : small) / (1 + small);
      gradient[j] += share;
      total += share;
    }
    gradient[i] -= total;
    return value;
  }

  @Override
  public long pairs() {
    return pairs;
  }
}
