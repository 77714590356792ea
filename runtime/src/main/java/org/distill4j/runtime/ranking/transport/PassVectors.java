package org.distill4j.runtime.ranking.transport;

import java.util.Arrays;
import org.distill4j.runtime.kernel.api.Rows;
import org.distill4j.runtime.ranking.margin.Uncertainty;

/**
 * One vector x_i for each answer, whose products z_ij = x_i . x_j are the covariances of the scores
 * over the passes, times 2 / lambda. For one thread.
 */
final class PassVectors {

  /** The greatest product for which the exponentials of scalings do not underflow. */
  private static final double FAR = 1000;

  private final int passes;
  private final float[][] columns;
  private final double[] rows;
  private final VectorLengths lengths;
  private final float[] means;

  /** The components of two vectors. */
  private final float[] own;

  private final float[] other;

  private boolean inRows;

  /** The recorded vectors, or null if they are in "columns". */
  private Rows recorded;

  private int firstRow;
  private int answers;

  /**
   * Creates arrays to work in.
   *
   * @param single true if products in single precision are sufficient
   */
  PassVectors(int passes, int capacity, boolean single) {
    this.passes = passes;
    this.columns = new float[passes][capacity];
    this.rows = new double[single ? 0 : passes * capacity];
    this.lengths = new VectorLengths(capacity);
    this.means = new float[capacity];
    this.own = new float[passes];
    this.other = new float[passes];
  }

  /** Sets the vectors of an example in double precision. */
  void fill(Uncertainty uncertainty, double regularisation) {
    int n = uncertainty.answers();
    recorded = null;
    inRows = rows.length > 0;
    double root = scale(regularisation);
    double[][] deviations = uncertainty.deviations();
    for (int pass = 0; pass < passes; pass++) {
      for (int i = 0; i < n; i++) {
        double value = deviations[pass][i] * root;
        columns[pass][i] = (float) value;
        if (inRows) {
          rows[i * passes + pass] = value;
        }
      }
    }
    lengths.measure(deviations, root, n);
  }

  /**
   * Sets the vectors of an example from its scores, in single precision.
   *
   * @param scores [passes][all answers]
   * @param order the selected answers, whose positions are their indices
   * @param n the number of selected answers
   */
  void fill(float[][] scores, int[] order, int n, double regularisation) {
    recorded = null;
    inRows = false;
    Arrays.fill(means, 0, n, 0);
    for (int pass = 0; pass < passes; pass++) {
      float[] from = scores[pass];
      float[] to = columns[pass];
      for (int i = 0; i < n; i++) {
        to[i] = from[order[i]];
      }
      ColumnSums.add(1f / passes, to, 0, n, means);
    }
    float factor = (float) (scale(regularisation) / Math.sqrt(passes));
    for (float[] column : columns) {
      centre(column, means, factor, n);
    }
    lengths.measure(columns, n);
  }

  private static void centre(float[] x, float[] means, float factor, int n) {
    for (int i = 0; i < n; i++) {
      x[i] = (x[i] - means[i]) * factor;
    }
  }

  /** Returns the factor from deviations to vectors. */
  static double scale(double regularisation) {
    return Math.sqrt(2 / regularisation);
  }

  /**
   * Sets n recorded vectors, which are read on demand.
   *
   * @param rows the recorded rows
   * @param row the row of their lengths
   * @param first the first of as many rows as there are passes, which hold the vectors one after
   *     another
   */
  void read(Rows rows, int row, int first, int n) {
    lengths.read(rows, row, n);
    inRows = false;
    recorded = rows;
    firstRow = first;
    answers = n;
  }

  private void load() {
    if (recorded == null) {
      return;
    }
    for (int i = 0; i < answers; i++) {
      recorded.read(firstRow, i * passes, own);
      for (int pass = 0; pass < passes; pass++) {
        columns[pass][i] = own[pass];
      }
    }
    recorded = null;
  }

  /** The number of components. */
  int passes() {
    return passes;
  }

  /** The values of a pass for all answers. */
  float[] column(int pass) {
    load();
    return columns[pass];
  }

  /** The length of a vector. */
  float norm(int i) {
    return lengths.all()[i];
  }

  /** Returns the length of each vector. */
  float[] norms() {
    return lengths.all();
  }

  /** Returns the greatest length. */
  double longest() {
    return lengths.longest();
  }

  /** Returns an upper bound on the product of two vectors: that of the longest with itself. */
  double greatestProduct() {
    return longest() * longest();
  }

  /** Returns true if products and scalings are too large for sums in single precision. */
  boolean areFar() {
    return greatestProduct() > FAR;
  }

  /** Computes z_ij for j below n in double precision. */
  void exactProducts(int i, int n, double[] target) {
    load();
    if (inRows) {
      for (int j = 0; j < n; j++) {
        target[j] = product(i, j);
      }
      return;
    }
    Arrays.fill(target, 0, n, 0);
    for (float[] column : columns) {
      double value = column[i];
      for (int j = 0; j < n; j++) {
        target[j] += value * column[j];
      }
    }
  }

  /** Returns z_ij. */
  double product(int i, int j) {
    double sum = 0;
    if (recorded != null) {
      recorded.read(firstRow, i * passes, own);
      recorded.read(firstRow, j * passes, other);
      for (int pass = 0; pass < passes; pass++) {
        sum += (double) own[pass] * other[pass];
      }
      return sum;
    }
    if (!inRows) {
      for (float[] column : columns) {
        sum += (double) column[i] * column[j];
      }
      return sum;
    }
    int a = i * passes;
    int b = j * passes;
    for (int pass = 0; pass < passes; pass++) {
      sum += rows[a + pass] * rows[b + pass];
    }
    return sum;
  }

  /** Computes target_j = z_ij + values_j for j in [from, to). */
  void products(int i, int from, int to, float[] values, float[] target) {
    load();
    System.arraycopy(values, from, target, from, to - from);
    for (int pass = 0; pass < passes; pass++) {
      own[pass] = columns[pass][i];
    }
    ColumnSums.add(own, columns, passes, from, to, target);
  }

  /** Adds the first components of each vector, each times its factor, to the target. */
  void addCombined(float[] factors, int components, float[] target, int n) {
    load();
    ColumnSums.add(factors, columns, components, 0, n, target);
  }

  /**
   * Computes the greatest of the sums a_i + a_j + z_ij of each vector with the others.
   *
   * @param n the number of vectors
   * @param scalings a
   */
  void greatest(int n, double[] scalings, double[] target) {
    float[] most = new float[n];
    float[] row = new float[n];
    float[] others = new float[n];
    Arrays.fill(most, Float.NEGATIVE_INFINITY);
    for (int i = 0; i < n; i++) {
      Arrays.fill(others, (float) scalings[i]);
      products(i, 0, n, others, row);
      row[i] = Float.NEGATIVE_INFINITY;
      keepGreater(row, most, n);
    }
    for (int i = 0; i < n; i++) {
      target[i] = most[i] + scalings[i];
    }
  }

  static void keepGreater(float[] x, float[] target, int n) {
    for (int i = 0; i < n; i++) {
      target[i] = Math.max(target[i], x[i]);
    }
  }
}
