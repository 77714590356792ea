package org.distill4j.runtime.training;

import org.distill4j.runtime.evaluation.EvaluationSet;
import org.distill4j.runtime.evaluation.Metric;

/**
 * What a network is judged by after each epoch.
 *
 * @param set the examples, which are not trained on
 * @param node the node whose scores are judged
 * @param metric what decides which epoch is the best; greater is better
 */
public record Validation(EvaluationSet set, String node, Metric metric) {

  /** Judged by Acc@1. */
  public static Validation of(EvaluationSet set, String node) {
    return new Validation(set, node, Metric.ACCURACY);
  }
}
