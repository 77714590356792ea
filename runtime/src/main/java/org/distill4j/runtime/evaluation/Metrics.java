package org.distill4j.runtime.evaluation;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The metrics of a set of examples.
 *
 * @param examples the number of examples
 * @param values each metric, the mean over the examples
 * @param byType the metrics of the questions of each type, which are not divided any further
 */
public record Metrics(int examples, Map<Metric, Double> values, Map<String, Metrics> byType) {

  /** Copies the maps. */
  public Metrics {
    values = Collections.unmodifiableMap(new EnumMap<>(values));
    byType = Collections.unmodifiableMap(new LinkedHashMap<>(byType));
  }

  /** The metrics of these examples and of others together, type by type as well. */
  public Metrics and(Metrics others) {
    Map<Metric, Double> together = new EnumMap<>(Metric.class);
    int all = examples + others.examples;
    values.forEach(
        (metric, value) ->
            together.put(metric, (value * examples + others.of(metric) * others.examples) / all));
    Map<String, Metrics> types = new LinkedHashMap<>(byType);
    others.byType.forEach((type, metrics) -> types.merge(type, metrics, Metrics::and));
    return new Metrics(all, together, types);
  }

  /** A metric. */
  public double of(Metric metric) {
    return values.get(metric);
  }

  /** Acc@1: {@link Metric#ACCURACY}. */
  public double accuracy() {
    return of(Metric.ACCURACY);
  }

  /** Hit@5: {@link Metric#HIT_AT_5}. */
  public double hitAt5() {
    return of(Metric.HIT_AT_5);
  }

  /** nDCG@5: {@link Metric#NDCG_AT_5}. */
  public double ndcgAt5() {
    return of(Metric.NDCG_AT_5);
  }

  /** The metrics of the questions of a type; empty where there is none of it. */
  public Optional<Metrics> ofType(String type) {
    return Optional.ofNullable(byType.get(type));
  }
}
