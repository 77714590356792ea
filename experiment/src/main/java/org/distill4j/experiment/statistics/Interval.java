package org.distill4j.experiment.statistics;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.stat.descriptive.rank.Percentile.EstimationType;
import org.distill4j.experiment.table.Numbers;

/**
 * A mean and its 95 % confidence interval.
 *
 * @param mean the mean
 * @param low the lower end of the interval
 * @param high the upper end of the interval
 */
public record Interval(double mean, double low, double high) {

  private static final int SAMPLES = 2_000;
  private static final double UPPER_PERCENT = 97.5;

  /**
   * Computes the percentile bootstrap interval over groups (Efron and Tibshirani 1993, section
   * 13.3). Examples of one group, such as questions about one video, are not independent, so whole
   * groups are drawn with replacement.
   *
   * @param values the value of each example, or the difference of two networks on it
   * @param groups the group of each example
   * @param seed the seed of the draws
   * @throws IllegalArgumentException if there are no values, or not as many groups
   */
  public static Interval of(double[] values, List<String> groups, long seed) {
    if (values.length == 0 || values.length != groups.size()) {
      throw new IllegalArgumentException(
          "There are %s values and %s groups; both need the same number, at least 1."
              .formatted(values.length, groups.size()));
    }
    double[] means = sampledMeans(sums(values, groups), seed);
    return new Interval(Arrays.stream(values).sum() / values.length, low(means), high(means));
  }

  /** Returns sum and number of the values of each group, [groups][2]. */
  private static double[][] sums(double[] values, List<String> groups) {
    Map<String, double[]> byGroup = new HashMap<>();
    for (int i = 0; i < values.length; i++) {
      double[] sum = byGroup.computeIfAbsent(groups.get(i), group -> new double[2]);
      sum[0] += values[i];
      sum[1]++;
    }
    return groups.stream().distinct().map(byGroup::get).toArray(double[][]::new);
  }

  private static double[] sampledMeans(double[][] sums, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] means = new double[SAMPLES];
    for (int sample = 0; sample < SAMPLES; sample++) {
      double sum = 0;
      double count = 0;
      for (int draw = 0; draw < sums.length; draw++) {
        double[] drawn = sums[random.nextInt(sums.length)];
        sum += drawn[0];
        count += drawn[1];
      }
      means[sample] = sum / count;
    }
    return means;
  }

  private static double high(double[] means) {
    return new Percentile().withEstimationType(EstimationType.R_1).evaluate(means, UPPER_PERCENT);
  }

  /** Returns the lower end, which lies as far from the least mean as the upper from the largest. */
  private static double low(double[] means) {
    return 0.0 - high(Arrays.stream(means).map(mean -> -mean).toArray()); // not -0.0
  }

  /** Formats both ends as values of a metric, in percent if it is a fraction. */
  public String range(boolean fraction) {
    return Numbers.value(fraction, low) + " to " + Numbers.value(fraction, high);
  }

  /** Formats both ends as percentages: "41.0 to 43.5". */
  public String percentRange() {
    return Numbers.percent(low) + " to " + Numbers.percent(high);
  }
}
