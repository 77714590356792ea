package org.distill4j.runtime.ranking.list;

import java.util.SplittableRandom;

/**
 * The negative logarithm of the probability of the teacher's order under the student's
 * Plackett-Luce model: sum_i [log sum_{k >= i} exp(s_k) - s_i] (eq. 6), not divided by the length.
 */
public final class ListMle implements ListLoss {

  /** The greatest range of scores whose exponentials neither overflow nor underflow. */
  private static final double SAFE_RANGE = 600;

  private double[] sums = new double[0];

  @Override
  public double of(
      double[] teacher, double[] student, int n, SplittableRandom random, double[] gradient) {
    if (sums.length < n) {
      sums = new double[n];
    }
    double least = student[0];
    double greatest = student[0];
    for (int i = 1; i < n; i++) {
      least = Math.min(least, student[i]);
      greatest = Math.max(greatest, student[i]);
    }
    return greatest - least < SAFE_RANGE
        ? direct(student, greatest, n, gradient)
        : inLogarithms(student, n, gradient);
  }

  private double direct(double[] student, double greatest, int n, double[] gradient) {
    double sum = 0;
    double value = 0;
    for (int i = n - 1; i >= 0; i--) {
      gradient[i] = Math.exp(student[i] - greatest);
      sum += gradient[i];
      sums[i] = sum;
      value += greatest + Math.log(sum) - student[i];
    }
    double shares = 0;
    for (int i = 0; i < n; i++) {
      shares += 1 / sums[i];
      gradient[i] = gradient[i] * shares - 1;
    }
    return value;
  }

  private double inLogarithms(double[] student, int n, double[] gradient) {
    double logSum = Double.NEGATIVE_INFINITY;
    double value = 0;
    for (int i = n - 1; i >= 0; i--) {
      logSum = logAdd(logSum, student[i]);
      sums[i] = logSum;
      value += logSum - student[i];
    }
    double logShares = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < n; i++) {
      logShares = logAdd(logShares, -sums[i]);
      gradient[i] = Math.exp(student[i] + logShares) - 1;
    }
    return value;
  }

  /** Returns log(exp(a) + exp(b)). */
  static double logAdd(double a, double b) {
    double greater = Math.max(a, b);
    return greater == Double.NEGATIVE_INFINITY
        ? greater
        : greater + Math.log1p(Math.exp(Math.min(a, b) - greater));
  }
}
