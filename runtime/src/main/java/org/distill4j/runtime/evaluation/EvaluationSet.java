package org.distill4j.runtime.evaluation;

import java.util.List;
import org.distill4j.runtime.data.Column;
import org.distill4j.runtime.data.ContentDigest;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.LabelColumn;
import org.distill4j.runtime.data.Value;

/**
 * Examples to evaluate a network on.
 *
 * @param examples the inputs of the network
 * @param answers all correct answers: classes of the examples, weighted where some are more correct
 *     than others ({@link LabelColumn}), classes of steps or places, or values
 * @param groups the group of each example
 * @param metrics the metrics to compute, at least one, in the order of tables and files
 */
public record EvaluationSet(
    Examples examples, Column answers, ExampleGroups groups, List<Metric> metrics) {

  /**
   * Checks and copies the values.
   *
   * @throws IllegalArgumentException if examples, answers and groups differ in number, the answers
   *     are malformed, there is no metric, a metric does not measure such answers, or two metrics
   *     have the same id
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
    requireMeasured(metrics, answers);
    requireDistinct(metrics.stream().map(Metric::id).toList());
  }

  /** Returns a set of one group with the {@link StandardMetrics} of its answers. */
  public static EvaluationSet of(Examples examples, Column answers) {
    return new EvaluationSet(examples, answers, ExampleGroups.single(examples.size()));
  }

  /** Creates a set with the {@link StandardMetrics} of its answers. */
  public EvaluationSet(Examples examples, Column answers, ExampleGroups groups) {
    this(examples, answers, groups, StandardMetrics.of(answers));
  }

  /** Returns true if the correct answers are classes of the examples, which are ranked. */
  public boolean isRanked() {
    return answers instanceof LabelColumn;
  }

  /**
   * Returns the correct answers as classes of the examples.
   *
   * @throws IllegalArgumentException if they are labels of steps or places, or values
   */
  public LabelColumn labels() {
    if (answers instanceof LabelColumn labels) {
      return labels;
    }
    throw new IllegalArgumentException(
        "The correct answers are a %s. Answers are ranked only against a LabelColumn."
            .formatted(answers.getClass().getSimpleName()));
  }

  /**
   * Checks that a metric has a value for each example, as intervals and paired differences need it.
   *
   * @throws IllegalArgumentException if it does not measure the answers, or only a whole set
   */
  public void requireOfExamples(Metric metric) {
    if (!metric.isOfExamples() || !metric.measures(answers)) {
      List<String> others = metrics.stream().filter(Metric::isOfExamples).map(Metric::id).toList();
      throw new IllegalArgumentException(
          "Metric '%s' has no value for a single example of this set. Fix: %s."
              .formatted(
                  metric.id(),
                  others.isEmpty()
                      ? "give the set a metric that has one"
                      : "use one of: " + String.join(", ", others)));
    }
  }

  /**
   * Checks that the value of a node can be compared with the correct answers.
   *
   * @param batch the indices of the examples that the value is of
   * @param value the value of the node to evaluate
   * @throws IllegalArgumentException if it does not fit the answers, or is not a number
   */
  public void requireComparable(int[] batch, Value value) {
    new OutcomeReader(answers, (outcome, i) -> metrics.forEach(metric -> metric.sums(outcome)))
        .read(batch, value);
  }

  /** Returns the same set with other metrics. */
  public EvaluationSet withMetrics(List<Metric> others) {
    return new EvaluationSet(examples, answers, groups, others);
  }

  /** Returns a SHA-256 over the examples, their correct answers and their groups. */
  public String fingerprint() {
    ContentDigest digest = new ContentDigest().add(examples.fingerprint());
    answers.digest(digest);
    for (int i = 0; i < groups.size(); i++) {
      digest.add(groups.of(i));
    }
    return digest.hex();
  }

  private static void requireMeasured(List<Metric> metrics, Column answers) {
    for (Metric metric : metrics) {
      if (!metric.measures(answers)) {
        throw new IllegalArgumentException(
            "Metric '%s' does not measure correct answers of the type %s. Fix: use other metrics, such as StandardMetrics.of(answers)."
                .formatted(metric.id(), answers.getClass().getSimpleName()));
      }
    }
  }

  private static void requireDistinct(List<String> ids) {
    if (ids.isEmpty() || ids.stream().distinct().count() < ids.size()) {
      throw new IllegalArgumentException(
          "the metrics are " + ids + "; there must be at least one, and their ids must differ");
    }
  }
}
