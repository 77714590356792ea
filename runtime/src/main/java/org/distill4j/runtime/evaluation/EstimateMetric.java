package org.distill4j.runtime.evaluation;

import org.distill4j.runtime.data.Column;
import org.distill4j.runtime.data.TargetColumn;

/** A metric of estimated values. */
public interface EstimateMetric extends Metric {

  /**
   * Returns what an example adds to the sums of a set, of which {@link #value} computes the metric.
   */
  double[] sums(EstimatedExample example);

  @Override
  default double[] sums(Outcome outcome) {
    return sums((EstimatedExample) outcome);
  }

  @Override
  default boolean measures(Column answers) {
    return answers instanceof TargetColumn;
  }

  @Override
  default boolean isFraction() {
    return false;
  }

  /**
   * Always fails.
   *
   * @throws IllegalArgumentException always: the metric does not measure rankings
   */
  @Override
  default double of(RankedExample example) {
    throw new IllegalArgumentException(
        "Metric '" + id() + "' measures estimated values, not ranked answers.");
  }
}
