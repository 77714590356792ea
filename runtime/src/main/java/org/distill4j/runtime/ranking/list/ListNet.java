package org.distill4j.runtime.ranking.list;

import java.util.SplittableRandom;

/**
 * The cross-entropy between the softmaxes over the list, -sum softmax(teacher) log softmax(student)
 * (eq. 7), where Gumbel noise may be added to the teacher's scores first (eq. 8).
 */
public final class ListNet implements ListLoss {

  private final double noise;
  private double[] target = new double[0];

  /**
   * Creates the loss.
   *
   * @param noise beta: -beta log(-log u) with uniform u is added to each score of the teacher; 0
   *     for none
   */
  public ListNet(double noise) {
    this.noise = noise;
  }

  @Override
  public double of(
      double[] teacher, double[] student, int n, SplittableRandom random, double[] gradient) {
    if (target.length < n) {
      target = new double[n];
    }
    for (int i = 0; i < n; i++) {
      target[i] = teacher[i] + (noise == 0 ? 0 : gumbel(noise, random.nextDouble()));
    }
    return crossEntropy(target, student, n, gradient);
  }

  /** Returns noise from a uniform number in [0, 1). */
  static double gumbel(double noise, double uniform) {
    return -noise * Math.log(-Math.log(Math.max(uniform, Double.MIN_NORMAL)));
  }

  /** Computes the cross-entropy; the target scores, noise included, are overwritten. */
  private static double crossEntropy(double[] target, double[] student, int n, double[] gradient) {
    double greatest = max(target, n);
    double sum = 0;
    for (int i = 0; i < n; i++) {
      target[i] = Math.exp(target[i] - greatest);
      sum += target[i];
    }
    double own = max(student, n);
    double ownSum = 0;
    for (int i = 0; i < n; i++) {
      gradient[i] = Math.exp(student[i] - own);
      ownSum += gradient[i];
    }
    double value = 0;
    double logSum = own + Math.log(ownSum);
    for (int i = 0; i < n; i++) {
      double p = target[i] / sum;
      value += p == 0 ? 0 : p * (logSum - student[i]);
      gradient[i] = gradient[i] / ownSum - p;
    }
    return value;
  }

  private static double max(double[] values, int n) {
    double max = values[0];
    for (int i = 1; i < n; i++) {
      max = Math.max(max, values[i]);
    }
    return max;
  }
}
