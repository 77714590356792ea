package org.distill4j.runtime.evaluation;

import org.distill4j.runtime.data.Column;
import org.distill4j.runtime.data.PlaceLabelColumn;
import org.distill4j.runtime.data.StepLabelColumn;

/** A metric of the classes of steps or places: taggers, language models, segmentation. */
public interface LabelMetric extends Metric {

  /**
   * Returns what an example adds to the sums of a set, of which {@link #value} computes the metric.
   */
  double[] sums(LabelledExample example);

  @Override
  default double[] sums(Outcome outcome) {
    return sums((LabelledExample) outcome);
  }

  @Override
  default boolean measures(Column answers) {
    return answers instanceof StepLabelColumn || answers instanceof PlaceLabelColumn;
  }

  /**
   * Always fails.
   *
   * @throws IllegalArgumentException always: the metric does not measure rankings
   */
  @Override
  default double of(RankedExample example) {
    throw new IllegalArgumentException(
        "Metric '" + id() + "' measures labels of steps or places, not ranked answers.");
  }
}
