package org.distill4j.runtime.loss;

/** Functions of a row of scores in a Java array. */
public final class ScoreFunctions {

  private ScoreFunctions() {}

  /** Returns the greatest value. */
  public static double greatest(double[] values) {
    double greatest = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      greatest = Math.max(greatest, value);
    }
    return greatest;
  }

  /** Returns the sum of all values. */
  public static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }

  /** Returns log sum exp(factor x), without overflow. */
  public static double logSumExp(double factor, double[] values) {
    double greatest = factor * greatest(values);
    double sum = 0;
    for (double value : values) {
      sum += Math.exp(factor * value - greatest);
    }
    return greatest + Math.log(sum);
  }

  /** Computes the softmax of factor x. */
  public static void softmax(double factor, double[] values, double[] result) {
    double log = logSumExp(factor, values);
    for (int i = 0; i < values.length; i++) {
      result[i] = Math.exp(factor * values[i] - log);
    }
  }

  /**
   * Returns the cross-entropy of logits against labels divided by their sum; 0 without a label.
   *
   * @param labels the weight of each class
   */
  public static double crossEntropy(double[] labels, double[] logits) {
    double sum = sum(labels);
    if (sum == 0) {
      return 0;
    }
    double log = logSumExp(1, logits);
    double value = 0;
    for (int i = 0; i < labels.length; i++) {
      value += labels[i] == 0 ? 0 : labels[i] / sum * (log - logits[i]);
    }
    return value;
  }
}
