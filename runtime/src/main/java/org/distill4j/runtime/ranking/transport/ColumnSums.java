package org.distill4j.runtime.ranking.transport;

/**
 * Sums of columns, each times a factor, in loops over five of them at a time: more arrays the
 * compiler makes no vector instructions of, and fewer are read and written more often.
 */
final class ColumnSums {

  private ColumnSums() {}

  /**
   * target += the sum of the first columns, each times its factor.
   *
   * @param from the first element
   * @param to the element after the last
   */
  static void add(
      float[] factors, float[][] columns, int number, int from, int to, float[] target) {
    int k = 0;
    for (; k + 5 <= number; k += 5) {
      addFive(factors, columns, k, from, to, target);
    }
    for (; k < number; k++) {
      add(factors[k], columns[k], from, to, target);
    }
  }

  /** target += a x. */
  static void add(float a, float[] x, int from, int to, float[] target) {
    for (int j = from; j < to; j++) {
      target[j] += a * x[j];
    }
  }

  private static void addFive(
      float[] factors, float[][] columns, int k, int from, int to, float[] target) {
    float[] x0 = columns[k];
    float[] x1 = columns[k + 1];
    float[] x2 = columns[k + 2];
    float[] x3 = columns[k + 3];
    float[] x4 = columns[k + 4];
    float a0 = factors[k];
    float a1 = factors[k + 1];
    float a2 = factors[k + 2];
    float a3 = factors[k + 3];
    float a4 = factors[k + 4];
    for (int j = from; j < to; j++) {
      target[j] += a0 * x0[j] + a1 * x1[j] + a2 * x2[j] + a3 * x3[j] + a4 * x4[j];
    }
  }
}
