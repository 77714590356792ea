package org.distill4j.experiment.statistics;

import java.util.Arrays;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;
import org.apache.commons.math3.stat.descriptive.rank.Median;

/**
 * Summary statistics of a sample, such as one metric over several seeds.
 *
 * @param mean the mean
 * @param median the median
 * @param standardDeviation the unbiased standard deviation; 0 for a single value
 */
public record Summary(double mean, double median, double standardDeviation) {

  /**
   * Summarises values.
   *
   * @throws IllegalArgumentException if there are none
   */
  public static Summary of(double... values) {
    if (values.length == 0) {
      throw new IllegalArgumentException("There are no values to summarise.");
    }
    return new Summary(
        Arrays.stream(values).average().orElseThrow(),
        new Median().evaluate(values),
        new StandardDeviation().evaluate(values));
  }
}
