package org.distill4j.runtime.evaluation;

/**
 * A measure of how well the scores of an example rank its correct answers; greater is better. The
 * metric of a set is the mean over its examples. Implementations are records, so that two metrics
 * of equal values are equal:
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
}
