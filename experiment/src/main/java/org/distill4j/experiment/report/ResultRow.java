package org.distill4j.experiment.report;

import org.distill4j.runtime.evaluation.Metrics;
import org.distill4j.runtime.training.TrainingResult;

/**
 * A model in a table of results.
 *
 * @param model its name
 * @param parameters the number of its parameters
 * @param metrics its metrics
 * @param seconds the duration of its training
 */
public record ResultRow(String model, long parameters, Metrics metrics, double seconds) {

  /** Returns the row of a trained network. */
  public static ResultRow of(String model, TrainingResult result, Metrics metrics) {
    return new ResultRow(model, result.network().parameters(), metrics, result.seconds());
  }
}
