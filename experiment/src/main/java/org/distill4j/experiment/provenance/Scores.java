package org.distill4j.experiment.provenance;

import java.util.LinkedHashMap;
import java.util.Map;
import org.distill4j.runtime.evaluation.Metrics;

/**
 * The metrics of a set of examples.
 *
 * @param examples the number of examples
 * @param metrics the value of each metric by its identifier: "acc1_any"
 * @param groups the metrics of each group of examples; empty if there are none
 */
public record Scores(int examples, Map<String, Double> metrics, Map<String, Scores> groups) {

  /** Copies the maps; what is missing in a file is empty. */
  public Scores {
    metrics = Copies.of(metrics);
    groups = Copies.of(groups);
  }

  /** Returns metrics as they are kept. */
  public static Scores of(Metrics metrics) {
    Map<String, Scores> groups = new LinkedHashMap<>();
    metrics.byGroup().forEach((group, own) -> groups.put(group, of(own)));
    return new Scores(metrics.examples(), metrics.byId(), groups);
  }

  /** Returns no metrics. */
  static Scores none() {
    return new Scores(0, Map.of(), Map.of());
  }
}
