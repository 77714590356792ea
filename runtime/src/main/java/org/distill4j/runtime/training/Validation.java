package org.distill4j.runtime.training;

import java.util.Set;
import org.distill4j.runtime.evaluation.EvaluationSet;
import org.distill4j.runtime.evaluation.Metric;
import org.distill4j.runtime.graph.TrainingGraph;

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

  /**
   * Checks that a network can be judged.
   *
   * @throws IllegalArgumentException if it lacks the node, or the set one of its inputs
   */
  void requireFit(TrainingGraph training) {
    Set<String> nodes = training.configuration().getVertices().keySet();
    if (!nodes.contains(node)) {
      throw new IllegalArgumentException(
          "%s has no node '%s' to be judged; it has %s".formatted(training.name(), node, nodes));
    }
    training.network().inputs().forEach(set.examples()::column);
  }
}
