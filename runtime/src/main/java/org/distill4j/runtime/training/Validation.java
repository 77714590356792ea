package org.distill4j.runtime.training;

import java.util.Set;
import java.util.stream.Collectors;
import org.distill4j.runtime.evaluation.EvaluationSet;
import org.distill4j.runtime.evaluation.Metric;
import org.distill4j.runtime.graph.TrainingGraph;

/**
 * The evaluation of a network after each epoch of its training.
 *
 * @param set the examples, disjoint from those of the training
 * @param node the node with the answers to evaluate
 */
public record Validation(EvaluationSet set, String node) {

  /** Returns what is evaluated, in words: {@code answer by accuracy, mrr}. */
  String description() {
    return node
        + set.metrics().stream().map(Metric::id).collect(Collectors.joining(", ", " by ", ""));
  }

  /**
   * Checks that a network can be evaluated before its training begins.
   *
   * @throws IllegalArgumentException if the network lacks the node, or the set one of its inputs or
   *     the metric
   */
  public void requireFit(TrainingGraph training, EarlyStopping stopping) {
    Set<String> nodes = training.configuration().getVertices().keySet();
    if (!nodes.contains(node)) {
      throw new IllegalArgumentException(
          "%s has no node '%s' to evaluate. Available: %s."
              .formatted(training.name(), node, String.join(", ", nodes)));
    }
    training.network().inputs().forEach(set.examples()::column);
    Metric metric = stopping.metric();
    if (stopping.isEnabled() && !set.metrics().contains(metric)) {
      throw new IllegalArgumentException(
          "Metric '%s' decides which epoch is the best, but the evaluation set computes %s only."
              .formatted(metric.id(), set.metrics().stream().map(Metric::id).toList()));
    }
  }
}
