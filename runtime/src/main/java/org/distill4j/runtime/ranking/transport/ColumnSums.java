package org.distill4j.runtime.ranking.transport;

/**
 * Weighted sums of columns, five at a time: the compiler does not vectorise loops over more arrays,
 * and fewer at a time need more memory traffic.
 */
final class ColumnSums {

  private ColumnSums() {}

  /**
   * Adds the first columns, each times its factor, to the target.
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

  /** Computes target += a x. */
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
