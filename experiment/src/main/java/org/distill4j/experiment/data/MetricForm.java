package org.distill4j.experiment.data;

import org.distill4j.runtime.evaluation.Metric;

/**
 * The form of a metric's values.
 *
 * @param id the identifier: "acc1_any"
 * @param title the name in tables: "Acc@1"
 * @param fraction true if values are fractions, which tables show as percentages
 * @param greaterIsBetter false for errors
 */
public record MetricForm(String id, String title, boolean fraction, boolean greaterIsBetter) {

  /** Returns the form of a metric. */
  static MetricForm of(Metric metric) {
    return new MetricForm(
        metric.id(), metric.title(), metric.isFraction(), metric.isGreaterBetter());
  }
}
