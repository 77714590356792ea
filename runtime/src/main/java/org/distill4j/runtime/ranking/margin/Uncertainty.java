package org.distill4j.runtime.ranking.margin;

import java.util.Arrays;
import org.distill4j.runtime.kernel.api.Rows;

/**
 * The uncertainty of a teacher about the difference of two answers' scores: the population variance
 * of the difference over several stochastic passes (ranking distillation, CVPR 2024, eq. 5).
 *
 * <p>{@code U_ij = Var_i + Var_j - 2 Cov_ij} is the squared distance of two vectors, one for each
 * answer, which hold its deviations over the passes. For one thread; refilled for each example.
 */
public final class Uncertainty {

  private final double[][] deviations;

  /** The deviations in single precision. */
  private final float[][] columns;

  private final double[] means;
  private boolean columnsAreFilled;
  private int answers;

  /**
   * Creates arrays to work in.
   *
   * @param passes the number of passes, at least 1
   * @param capacity the greatest number of answers
   */
  public Uncertainty(int passes, int capacity) {
    this.deviations = new double[passes][capacity];
    this.columns = new float[passes][capacity];
    this.means = new double[capacity];
  }

  /**
   * Computes the deviations of the scores of selected answers.
   *
   * @param scores [passes][all answers]
   * @param order the selected answers, whose positions are their indices from now on
   * @param n the number of selected answers
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
    columnsAreFilled = false;
  }

  private void fillColumns() {
    for (int pass = 0; pass < columns.length && !columnsAreFilled; pass++) {
      for (int i = 0; i < answers; i++) {
        columns[pass][i] = (float) deviations[pass][i];
      }
    }
    columnsAreFilled = true;
  }

  /** Reads recorded deviations, pass by pass, from a row on. */
  public void read(Rows rows, int row, int n) {
    answers = n;
    for (int pass = 0; pass < deviations.length; pass++) {
      rows.read(row + pass, deviations[pass]);
    }
    columnsAreFilled = false;
  }

  /** Returns the number of answers. */
  public int answers() {
    return answers;
  }

  /**
   * Returns the deviations from the mean divided by the root of the number of passes,
   * [passes][answers].
   */
  public double[][] deviations() {
    return deviations;
  }

  /** Returns the mean difference of two answers' scores. */
  public double meanDifference(int i, int j) {
    return means[i] - means[j];
  }

  /** Returns the uncertainty about two answers. */
  public double at(int i, int j) {
    double sum = 0;
    for (double[] row : deviations) {
      double difference = row[i] - row[j];
      sum += difference * difference;
    }
    return sum;
  }

  /** Computes the uncertainties about an answer and those in a range, in single precision. */
  public void row(int i, int from, int to, float[] target) {
    fillColumns();
    Arrays.fill(target, from, to, 0);
    int pass = 0;
    for (; pass + 5 <= columns.length; pass += 5) {
      addFive(i, pass, from, to, target);
    }
    for (; pass < columns.length; pass++) {
      addOne(columns[pass][i], columns[pass], from, to, target);
    }
  }

  private static void addOne(float own, float[] column, int from, int to, float[] target) {
    for (int j = from; j < to; j++) {
      float difference = own - column[j];
      target[j] += difference * difference;
    }
  }

  private void addFive(int i, int pass, int from, int to, float[] target) {
    float[] x0 = columns[pass];
    float[] x1 = columns[pass + 1];
    float[] x2 = columns[pass + 2];
    float[] x3 = columns[pass + 3];
    float[] x4 = columns[pass + 4];
    float a0 = x0[i];
    float a1 = x1[i];
    float a2 = x2[i];
    float a3 = x3[i];
    float a4 = x4[i];
    for (int j = from; j < to; j++) {
      float d0 = a0 - x0[j];
      float d1 = a1 - x1[j];
      float d2 = a2 - x2[j];
      float d3 = a3 - x3[j];
      float d4 = a4 - x4[j];
      target[j] += d0 * d0 + d1 * d1 + d2 * d2 + d3 * d3 + d4 * d4;
    }
  }
}
