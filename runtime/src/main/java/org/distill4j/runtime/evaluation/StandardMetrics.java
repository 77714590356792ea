package org.distill4j.runtime.evaluation;

import java.util.List;

/** The metrics of evaluation sets that do not define their own. */
public final class StandardMetrics {

  /** {@link Accuracy}. */
  public static final Metric ACCURACY = new Accuracy();

  /** {@link HitAt} with k = 5. */
  public static final Metric HIT_AT_5 = new HitAt(5);

  /** {@link NdcgAt} with k = 5 and the weight of an answer as its gain. */
  public static final Metric NDCG_AT_5 = new NdcgAt(5);

  private StandardMetrics() {}

  /** Returns all of them. */
  public static List<Metric> all() {
    return List.of(ACCURACY, HIT_AT_5, NDCG_AT_5);
  }
}
