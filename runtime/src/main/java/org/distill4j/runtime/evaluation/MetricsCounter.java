package org.distill4j.runtime.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.distill4j.runtime.data.Column;
import org.distill4j.runtime.data.LabelColumn;
import org.distill4j.runtime.data.Value;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Accumulates the metrics of examples, batch by batch and in any order. */
public final class MetricsCounter {

  private final List<Metric> metrics;
  private final Column answers;
  private final ExampleGroups groups;
  private final Sums all;
  private final Map<String, Sums> byGroup = new LinkedHashMap<>();

  /**
   * Creates a counter without examples.
   *
   * @param metrics the metrics to compute
   * @param answers the correct answers
   * @param groups the group of each example
   */
  public MetricsCounter(List<Metric> metrics, Column answers, ExampleGroups groups) {
    this.metrics = List.copyOf(metrics);
    this.answers = answers;
    this.groups = groups;
    this.all = new Sums();
    groups.names().forEach(name -> byGroup.put(name, new Sums()));
  }

  /** Creates a counter for a set, without examples. */
  public static MetricsCounter of(EvaluationSet set) {
    return new MetricsCounter(set.metrics(), set.answers(), set.groups());
  }

  /**
   * Adds a batch.
   *
   * @param examples the indices of the examples
   * @param scores [batch, classes], greater is better; ties go to the lower index
   * @throws IllegalArgumentException if the number of classes is not that of the answers, or a
   *     score is not a number
   */
  public void add(int[] examples, INDArray scores) {
    add(examples, Value.of(scores));
  }

  /**
   * Adds a batch.
   *
   * @param examples the indices of the examples
   * @param value the value of the evaluated node
   * @throws IllegalArgumentException if it does not fit the answers, or is not a number
   */
  public void add(int[] examples, Value value) {
    new OutcomeReader(answers, (outcome, i) -> add(examples[i], outcome)).read(examples, value);
  }

  /**
   * Adds an example.
   *
   * @param ranking its answers, the best first; may lack answers that no metric looks at
   */
  public void add(int example, int[] ranking) {
    add(example, RankedExample.inOrder((LabelColumn) answers, example, ranking));
  }

  private void add(int example, Outcome outcome) {
    Sums group = byGroup.get(groups.of(example));
    all.examples++;
    group.examples++;
    for (Metric metric : metrics) {
      double[] sums = metric.sums(outcome);
      all.add(metric, sums);
      group.add(metric, sums);
    }
  }

  /**
   * Returns the metrics of all examples that were added.
   *
   * @throws IllegalStateException if none was added
   */
  public Metrics result() {
    if (all.examples == 0) {
      throw new IllegalStateException("no example was added");
    }
    Map<String, Metrics> parts = new LinkedHashMap<>();
    byGroup.forEach(
        (group, sums) -> {
          if (sums.examples > 0) {
            parts.put(group, sums.means(Map.of()));
          }
        });
    return all.means(parts);
  }

  private static final class Sums {

    private int examples;
    private final Map<Metric, double[]> sums = new LinkedHashMap<>();

    void add(Metric metric, double[] ofExample) {
      double[] sum = sums.computeIfAbsent(metric, key -> new double[ofExample.length]);
      for (int i = 0; i < sum.length; i++) {
        sum[i] += ofExample[i];
      }
    }

    Metrics means(Map<String, Metrics> parts) {
      Map<Metric, Double> means = new LinkedHashMap<>();
      sums.forEach((metric, sum) -> means.put(metric, metric.value(sum)));
      return new Metrics(examples, means, parts);
    }
  }
}
