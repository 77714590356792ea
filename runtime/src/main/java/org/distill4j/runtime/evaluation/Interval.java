package org.distill4j.runtime.evaluation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * A mean and where it would be for other examples of the same kind in 95 of 100 cases.
 *
 * @param mean the mean
 * @param low the lower end
 * @param high the upper end
 */
public record Interval(double mean, double low, double high) {

  private static final int SAMPLES = 2_000;
  private static final double TAIL = 0.025;

  /**
   * The percentile bootstrap over groups: examples of one group, such as questions about one video,
   * are no independent evidence, so whole groups are drawn.
   *
   * @param values the value of each example, or the difference of two networks on it
   * @param groups the group of each example
   * @param seed where the draws start from
   */
  public static Interval of(double[] values, List<String> groups, long seed) {
    if (values.length == 0 || values.length != groups.size()) {
      throw new IllegalArgumentException(
          "there are %d values and groups of %d; both need the same number, at least 1"
              .formatted(values.length, groups.size()));
    }
    Map<String, double[]> byGroup = new HashMap<>();
    for (int i = 0; i < values.length; i++) {
      double[] sum = byGroup.computeIfAbsent(groups.get(i), group -> new double[2]);
      sum[0] += values[i];
      sum[1]++;
    }
    double[][] sums = groups.stream().distinct().map(byGroup::get).toArray(double[][]::new);
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
    Arrays.sort(means);
    return new Interval(
        Arrays.stream(values).sum() / values.length,
        means[(int) (TAIL * SAMPLES)],
        means[(int) ((1 - TAIL) * SAMPLES) - 1]);
  }
}
