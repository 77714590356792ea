package org.distill4j.runtime.ranking.list;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.distill4j.runtime.ranking.DescendingOrder;

/**
 * The negative logarithm of the probability of orders drawn from the teacher's Plackett-Luce model
 * under the student's, the mean over the draws: Gumbel noise is added to the teacher's scores,
 * which are then sorted. Only the first positions of an order may count.
 */
public final class CoupledRank implements ListLoss {

  private final int samples;
  private final int top;
  private final double temperature;
  private final PlackettLuce model = new PlackettLuce();
  private double[] noisy = new double[0];
  private double[] weights = new double[0];
  private DescendingOrder sorter;

  /**
   * Creates the loss.
   *
   * @param samples the number of orders, at least 1
   * @param top the number of first positions that count; 0 for all
   * @param temperature the divisor of the student's scores, above 0
   */
  public CoupledRank(int samples, int top, double temperature) {
    this.samples = samples;
    this.top = top;
    this.temperature = temperature;
  }

  @Override
  public double of(
      double[] teacher, double[] student, int n, SplittableRandom random, double[] gradient) {
    clear(n, gradient);
    double value = 0;
    for (int sample = 0; sample < samples; sample++) {
      for (int i = 0; i < n; i++) {
        noisy[i] = teacher[i] + ListNet.gumbel(1, random.nextDouble());
      }
      value += ofNoisy(noisy, student, n, 1.0 / samples, gradient);
    }
    return value / samples;
  }

  /** Prepares for lists of n answers. */
  void clear(int n, double[] gradient) {
    if (noisy.length != n) {
      noisy = new double[n];
      weights = new double[n];
      sorter = new DescendingOrder(n);
      PlackettLuce.first(top == 0 ? n : top, weights);
    }
    Arrays.fill(gradient, 0, n, 0);
  }

  /** Returns the value of one order and adds its gradient times the share. */
  double ofNoisy(double[] scores, double[] student, int n, double share, double[] gradient) {
    int[] order = sorter.of(scores, n);
    return model.of(order, n, weights, 1 / temperature, student, share, gradient);
  }
}
