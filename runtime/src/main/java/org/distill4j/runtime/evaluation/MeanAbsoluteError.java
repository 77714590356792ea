package org.distill4j.runtime.evaluation;

/** The mean absolute error over all values of a set that are not missing. */
public record MeanAbsoluteError() implements EstimateMetric {

  @Override
  public String id() {
    return "mae";
  }

  @Override
  public String title() {
    return "MAE";
  }

  @Override
  public boolean isGreaterBetter() {
    return false;
  }

  @Override
  public double[] sums(EstimatedExample example) {
    double[] sums = new double[2];
    for (int i = 0; i < example.size(); i++) {
      if (example.isPresent(i)) {
        sums[0] += Math.abs(example.estimate(i) - example.target(i));
        sums[1]++;
      }
    }
    return sums;
  }
}
