package org.distill4j.runtime.evaluation;

import java.util.List;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.LabelColumn;

/**
 * Examples to evaluate a network on.
 *
 * @param examples the inputs of the network
 * @param answers all correct answers, weighted where some are more correct than others
 * @param groups the group of each example
 * @param metrics the metrics to compute, at least one, in the order of tables and files
 */
public record EvaluationSet(
    Examples examples, LabelColumn answers, ExampleGroups groups, List<Metric> metrics) {

  /**
   * Checks and copies the values.
   *
   * @throws IllegalArgumentException if examples, answers and groups differ in number, the answers
   *     are malformed, there is no metric, or two metrics have the same id
   */
  public EvaluationSet {
    metrics = List.copyOf(metrics);
    if (answers.size() != examples.size() || groups.size() != examples.size()) {
      throw new IllegalArgumentException(
          "there are %s examples, answers of %s and groups of %s; all need the same number"
              .formatted(examples.size(), answers.size(), groups.size()));
    }
    answers
        .problem()
        .ifPresent(
            problem -> {
              throw new IllegalArgumentException("correct answers: " + problem);
            });
    requireDistinct(metrics.stream().map(Metric::id).toList());
  }

  /** Returns a set of one group with the {@link StandardMetrics}. */
  public static EvaluationSet of(Examples examples, LabelColumn answers) {
    return new EvaluationSet(examples, answers, ExampleGroups.single(examples.size()));
  }

  /** Creates a set with the {@link StandardMetrics}. */
  public EvaluationSet(Examples examples, LabelColumn answers, ExampleGroups groups) {
    this(examples, answers, groups, StandardMetrics.all());
  }

  /** Returns the same set with other metrics. */
  public EvaluationSet withMetrics(List<Metric> others) {
    return new EvaluationSet(examples, answers, groups, others);
  }

  private static void requireDistinct(List<String> ids) {
    if (ids.isEmpty() || ids.stream().distinct().count() < ids.size()) {
      throw new IllegalArgumentException(
          "the metrics are " + ids + "; there must be at least one, and their ids must differ");
    }
  }
}
