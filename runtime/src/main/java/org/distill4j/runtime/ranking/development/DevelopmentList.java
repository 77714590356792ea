package org.distill4j.runtime.ranking.development;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.distill4j.runtime.ranking.list.ListLoss;
import org.distill4j.runtime.ranking.list.ListMle;

/**
 * The listwise losses of the development program. With p = softmax(t / T), the gain of an answer is
 * 2^p - 1 divided by the ideal sum of discounted gains, and its discount is 1 / log2(place + 1) in
 * the teacher's order. For one thread.
 */
public final class DevelopmentList implements ListLoss {

  private static final double LEAST_LOG = Math.log(1e-10);

  /** Added to uniform numbers and their logarithms, as in the program. */
  private static final double TINY = 1e-20;

  private final DevelopmentLoss loss;
  private final double temperature;
  private final double sigma;
  private final double tau;
  private final ListMle likelihood = new ListMle();
  private double[] target = new double[0];
  private double[] own = new double[0];
  private double[] noise = new double[0];

  /**
   * Creates the loss.
   *
   * @param temperature T, above 0
   * @param sigma multiplies the difference of scores in LambdaLoss
   * @param tau the weight of {@link DevelopmentLoss#NDCG2} in {@link DevelopmentLoss#NDCG2PP}
   */
  public DevelopmentList(DevelopmentLoss loss, double temperature, double sigma, double tau) {
    this.loss = loss;
    this.temperature = temperature;
    this.sigma = sigma;
    this.tau = tau;
  }

  @Override
  public double of(
      double[] teacher, double[] student, int n, SplittableRandom random, double[] gradient) {
    noise = noise.length < n ? new double[n] : noise;
    for (int i = 0; i < n; i++) {
      noise[i] = loss == DevelopmentLoss.STLISTNET ? gumbel(random.nextDouble()) : 0;
    }
    return ofNoise(teacher, student, n, noise, gradient);
  }

  static double gumbel(double uniform) {
    return -Math.log(-Math.log(uniform + TINY) + TINY);
  }

  /** Computes value and gradient with given noise of the student. */
  double ofNoise(double[] teacher, double[] student, int n, double[] given, double[] gradient) {
    if (target.length < n) {
      target = new double[n];
      own = new double[n];
    }
    return switch (loss) {
      case LISTNET -> divergence(teacher, student, n, gradient);
      case STLISTNET -> {
        softmax(teacher, n, 1, target);
        for (int i = 0; i < n; i++) {
          gradient[i] = student[i] + given[i];
        }
        yield crossEntropy(n, gradient);
      }
      case LISTMLE -> {
        double value = likelihood.of(teacher, student, n, new SplittableRandom(0), gradient);
        for (int i = 0; i < n; i++) {
          gradient[i] /= n;
        }
        yield value / n;
      }
      case NDCG, NDCG1, NDCG2, NDCG2PP -> lambda(teacher, student, n, gradient);
    };
  }

  /** Computes the softmax and returns the logarithm of its divisor. */
  private static double softmax(double[] values, int n, double divisor, double[] result) {
    double greatest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < n; i++) {
      greatest = Math.max(greatest, values[i] / divisor);
    }
    double sum = 0;
    for (int i = 0; i < n; i++) {
      result[i] = Math.exp(values[i] / divisor - greatest);
      sum += result[i];
    }
    for (int i = 0; i < n; i++) {
      result[i] /= sum;
    }
    return greatest + Math.log(sum);
  }

  private double divergence(double[] teacher, double[] student, int n, double[] gradient) {
    double logTarget = softmax(teacher, n, temperature, target);
    double logOwn = softmax(student, n, temperature, own);
    double value = 0;
    for (int i = 0; i < n; i++) {
      double difference =
          (teacher[i] / temperature - logTarget) - (student[i] / temperature - logOwn);
      value += target[i] == 0 ? 0 : target[i] * difference;
      gradient[i] = temperature * (own[i] - target[i]);
    }
    return temperature * temperature * value;
  }

  /** The cross-entropy of noisy scores, in whose place the gradient comes. */
  private double crossEntropy(int n, double[] noisy) {
    double log = softmax(noisy, n, temperature, own);
    double value = 0;
    for (int i = 0; i < n; i++) {
      value += target[i] == 0 ? 0 : target[i] * (log - noisy[i] / temperature);
      noisy[i] = (own[i] - target[i]) / temperature;
    }
    return value;
  }

  private double lambda(double[] teacher, double[] student, int n, double[] gradient) {
    softmax(teacher, n, temperature, target);
    double ideal = 0;
    for (int i = 0; i < n; i++) {
      target[i] = Math.expm1(target[i] * Math.log(2));
      // The list is in the teacher's order.
      ideal += target[i] * discount(i);
    }
    Arrays.fill(gradient, 0, n, 0);
    double value = 0;
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        double weight = weight(i, j, ideal);
        double x = sigma * (student[i] - student[j]);
        double small = Math.exp(-Math.abs(x));
        double log = Math.min(x, 0) - Math.log1p(small);
        value -= weight * Math.max(log, LEAST_LOG);
        if (log > LEAST_LOG) {
          double slope = weight * sigma * (x > 0 ? small : 1) / (1 + small);
          gradient[i] -= slope;
          gradient[j] += slope;
        }
      }
    }
    return value;
  }

  private static double discount(int place) {
    return Math.log(2) / Math.log(place + 2.0);
  }

  private double weight(int i, int j, double ideal) {
    double gain = target[i] / ideal;
    double gains = Math.abs(target[i] - target[j]) / ideal;
    double discounts = Math.abs(discount(i) - discount(j));
    double apart = Math.abs(discount(j - i - 1) - discount(j - i));
    return switch (loss) {
      case NDCG -> gains * discounts;
      case NDCG1 -> gain * discount(i);
      case NDCG2 -> apart * gains;
      default -> (tau * apart * gains + discounts) * gains;
    };
  }
}
