package org.distill4j.runtime.evaluation;

/**
 * The coefficient of determination R^2: for each estimated value, 1 minus its squared error divided
 * by the squared deviation of the annotated values from their mean, over the whole set; the mean
 * over the values. A value that never varies has R^2 = 1 if it is estimated exactly, otherwise 0.
 */
public record Determination() implements EstimateMetric {

  /** The number, sum and sum of squares of the annotated values, and the squared errors. */
  private static final int PARTS = 4;

  @Override
  public String id() {
    return "r2";
  }

  @Override
  public String title() {
    return "R2";
  }

  @Override
  public boolean isOfExamples() {
    return false;
  }

  @Override
  public double[] sums(EstimatedExample example) {
    double[] sums = new double[PARTS * example.size()];
    for (int i = 0; i < example.size(); i++) {
      if (example.isPresent(i)) {
        double target = example.target(i);
        double error = example.estimate(i) - target;
        sums[PARTS * i] = 1;
        sums[PARTS * i + 1] = target;
        sums[PARTS * i + 2] = target * target;
        sums[PARTS * i + 3] = error * error;
      }
    }
    return sums;
  }

  @Override
  public double value(double[] sums) {
    double total = 0;
    int values = 0;
    for (int i = 0; i < sums.length; i += PARTS) {
      if (sums[i] > 0) {
        double deviation = sums[i + 2] - sums[i + 1] * sums[i + 1] / sums[i];
        double error = sums[i + 3];
        total += deviation > 0 ? 1 - error / deviation : error == 0 ? 1 : 0;
        values++;
      }
    }
    return values == 0 ? 0 : total / values;
  }
}
