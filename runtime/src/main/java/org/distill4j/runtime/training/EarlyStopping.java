package org.distill4j.runtime.training;

import org.distill4j.runtime.argument.Arguments;
import org.distill4j.runtime.evaluation.Metric;
import org.distill4j.runtime.evaluation.StandardMetrics;

/**
 * The choice of the best epoch by validation, and early stopping.
 *
 * @param patience the number of epochs without an improvement after which the training stops and
 *     returns to the parameters of the best epoch; 0 trains all epochs and keeps the last
 * @param metric the metric that decides which epoch is the best
 */
public record EarlyStopping(int patience, Metric metric) {

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if the patience is below 0, or the metric is no record
   */
  public EarlyStopping {
    Arguments.requireAtLeastZero("patience", patience);
    Arguments.require("metric", metric, metric instanceof Record, "a record");
  }

  /** Returns true if an epoch is chosen at all. */
  boolean isEnabled() {
    return patience > 0;
  }

  /** Returns the setting that trains all epochs and keeps the last. */
  public static EarlyStopping none() {
    return new EarlyStopping(0, StandardMetrics.ACCURACY);
  }
}
