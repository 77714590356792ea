package org.distill4j.runtime.ranking;

import java.util.Arrays;
import org.distill4j.runtime.kernel.HostRows;

/**
 * How uncertain a teacher is about the difference of two answers' scores: the population variance
 * of the difference over several stochastic passes (ranking distillation, CVPR 2024, eq. 5).
 *
 * <p>{@code U_ij = Var_i + Var_j - 2 Cov_ij}, so that it follows from one vector for each answer,
 * its deviations over the passes, and is the squared distance of two of them. For one thread: it
 * keeps its arrays and is filled again for each example.
 */
public final class Uncertainty {

  private final double[][] deviations;
  private final double[] means;
  private int answers;

  /**
   * Arrays to work in.
   *
   * @param passes the number of passes, at least 1
   * @param capacity the greatest number of answers
   */
  public Uncertainty(int passes, int capacity) {
    this.deviations = new double[passes][capacity];
    this.means = new double[capacity];
  }

  /**
   * Takes the scores of some answers.
   *
   * @param scores [passes][all answers]
   * @param order the answers, in the order in which they are counted from now on
   * @param n how many of them
   */
  public void fill(double[][] scores, int[] order, int n) {
    answers = n;
    int passes = deviations.length;
    Arrays.fill(means, 0, n, 0);
    for (int pass = 0; pass < passes; pass++) {
      double[] from = scores[pass];
      double[] to = deviations[pass];
      for (int i = 0; i < n; i++) {
        to[i] = from[order[i]];
      }
      for (int i = 0; i < n; i++) {
        means[i] += to[i];
      }
    }
    for (int i = 0; i < n; i++) {
      means[i] /= passes;
    }
    double factor = 1 / Math.sqrt(passes);
    for (double[] row : deviations) {
      for (int i = 0; i < n; i++) {
        row[i] = (row[i] - means[i]) * factor;
      }
    }
  }

  /** Takes deviations that were written pass by pass, from a row on. */
  void read(HostRows rows, int row, int n) {
    answers = n;
    for (int pass = 0; pass < deviations.length; pass++) {
      rows.read(row + pass, deviations[pass]);
    }
  }

  /** The number of answers. */
  int answers() {
    return answers;
  }

  /**
   * The deviations from the mean over the square root of the number of passes, [passes][answers].
   */
  double[][] deviations() {
    return deviations;
  }

  /** The mean difference of two answers' scores. */
  double meanDifference(int i, int j) {
    return means[i] - means[j];
  }

  /** The uncertainty about two answers. */
  double at(int i, int j) {
    double sum = 0;
    for (double[] row : deviations) {
      double difference = row[i] - row[j];
      sum += difference * difference;
    }
    return sum;
  }
}
