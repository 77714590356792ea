package org.distill4j.runtime.evaluation;

import org.distill4j.runtime.data.Column;
import org.distill4j.runtime.data.LabelColumn;

/**
 * A measure of how well a network answers. Most measure how well the scores of an example rank its
 * correct answers, and are the mean over the examples of a set; {@link LabelMetric} and {@link
 * EstimateMetric} measure labels of steps or places and estimated values. Implementations are
 * records, so that two metrics of equal values are equal:
 *
 * <pre>{@code
 * record ReciprocalRank() implements Metric {
 *   public String id() {
 *     return "mrr";
 *   }
 *
 *   public String title() {
 *     return "MRR";
 *   }
 *
 *   public double of(RankedExample example) {
 *     double[] weights = example.weights(example.classes());
 *     for (int i = 0; i < weights.length; i++) {
 *       if (weights[i] > 0) {
 *         return 1.0 / (i + 1);
 *       }
 *     }
 *     return 0;
 *   }
 * }
 * }</pre>
 */
public interface Metric {

  /** Returns the name in files, of letters, digits and underscores: "acc1_any". */
  String id();

  /** Returns the name in tables: "Acc@1". */
  String title();

  /** Returns the metric of one example, which is 0 where the example has no correct answer. */
  double of(RankedExample example);

  /** Returns true if the metric can be computed against correct answers of this type. */
  default boolean measures(Column answers) {
    return answers instanceof LabelColumn;
  }

  /** Returns true if a greater value is better, false for errors. */
  default boolean isGreaterBetter() {
    return true;
  }

  /** Returns true if values are fractions, which tables show as percentages. */
  default boolean isFraction() {
    return true;
  }

  /**
   * Returns true if the metric of a single example is meaningful, so that intervals and paired
   * differences can be computed from the examples of a set.
   */
  default boolean isOfExamples() {
    return true;
  }

  /**
   * Returns what an example adds to the sums of a set: by default its metric, and 1.
   *
   * @param outcome an outcome of answers that the metric {@link #measures}
   */
  default double[] sums(Outcome outcome) {
    return new double[] {of((RankedExample) outcome), 1};
  }

  /**
   * Returns the metric of a set from the sums over its examples: by default the first divided by
   * the second, 0 if that is 0.
   */
  default double value(double[] sums) {
    return sums[1] == 0 ? 0 : sums[0] / sums[1];
  }
}
