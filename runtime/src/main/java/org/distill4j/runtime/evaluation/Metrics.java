package org.distill4j.runtime.evaluation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.distill4j.runtime.argument.Arguments;

/**
 * The metrics of a set of examples.
 *
 * @param examples the number of examples
 * @param values each metric, usually the mean over the examples
 * @param byGroup the metrics of each group of examples, which is not divided any further
 */
public record Metrics(int examples, Map<Metric, Double> values, Map<String, Metrics> byGroup) {

  /** Copies the maps. */
  public Metrics {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    byGroup = Collections.unmodifiableMap(new LinkedHashMap<>(byGroup));
  }

  /**
   * Returns the metrics of these examples and of others together, also of each group: their means
   * weighted by the numbers of examples.
   */
  public Metrics and(Metrics others) {
    Map<Metric, Double> together = new LinkedHashMap<>();
    int all = examples + others.examples;
    values.forEach(
        (metric, value) ->
            together.put(metric, (value * examples + others.of(metric) * others.examples) / all));
    Map<String, Metrics> groups = new LinkedHashMap<>(byGroup);
    others.byGroup.forEach((group, metrics) -> groups.merge(group, metrics, Metrics::and));
    return new Metrics(all, together, groups);
  }

  /**
   * Returns a metric.
   *
   * @throws IllegalArgumentException if it was not computed; the message names those that were
   */
  public double of(Metric metric) {
    Double value = values.get(metric);
    if (value == null) {
      throw Arguments.unknown("metric", metric.id(), byId().keySet());
    }
    return value;
  }

  /** Returns each metric by its id, as files have them. */
  public Map<String, Double> byId() {
    Map<String, Double> all = new LinkedHashMap<>();
    values.forEach((metric, value) -> all.put(metric.id(), value));
    return all;
  }

  /** Returns {@link Accuracy}. */
  public double accuracy() {
    return of(StandardMetrics.ACCURACY);
  }

  /** Returns the metrics of a group; empty if it has no examples. */
  public Optional<Metrics> ofGroup(String group) {
    return Optional.ofNullable(byGroup.get(group));
  }
}
