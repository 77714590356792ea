package org.distill4j.samples.video.metric;

import java.util.List;
import org.distill4j.runtime.evaluation.Metric;
import org.distill4j.runtime.evaluation.NdcgAt;
import org.distill4j.runtime.evaluation.StandardGain;
import org.distill4j.runtime.evaluation.StandardMetrics;

/** The metrics of questions that were answered by several annotators. */
public final class AnnotatorMetrics {

  /** NDCG of the first five answers with the gain {@code min(annotators / 2, 1)}. */
  public static final Metric NDCG_AT_5 = new NdcgAt(5, AnnotatorGain.SOFT);

  private AnnotatorMetrics() {}

  /** Returns all metrics, in the order of result files. */
  public static List<Metric> all() {
    return List.of(
        StandardMetrics.ACCURACY,
        new SoftAccuracyAt(1),
        StandardMetrics.HIT_AT_5,
        new SoftAccuracyAt(5),
        NDCG_AT_5,
        new NdcgAt(5, AnnotatorGain.COUNT),
        new NdcgAt(5, AnnotatorGain.EXPONENTIAL),
        new NdcgAt(5, StandardGain.BINARY));
  }
}
