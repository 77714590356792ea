package org.distill4j.runtime.evaluation;

/** The square root of the mean squared error over all values of a set that are not missing. */
public record RootMeanSquaredError() implements EstimateMetric {

  @Override
  public String id() {
    return "rmse";
  }

  @Override
  public String title() {
    return "RMSE";
  }

  @Override
  public boolean isGreaterBetter() {
    return false;
  }

  @Override
  public boolean isOfExamples() {
    return false;
  }

  @Override
  public double[] sums(EstimatedExample example) {
    double[] sums = new double[2];
    for (int i = 0; i < example.size(); i++) {
      if (example.isPresent(i)) {
        double error = example.estimate(i) - example.target(i);
        sums[0] += error * error;
        sums[1]++;
      }
    }
    return sums;
  }

  @Override
  public double value(double[] sums) {
    return Math.sqrt(EstimateMetric.super.value(sums));
  }
}
