package org.distill4j.runtime.report;

import org.distill4j.runtime.evaluation.Metrics;
import org.distill4j.runtime.training.TrainingResult;

/**
 * A model in a table of results.
 *
 * @param model what it is called
 * @param parameters how many it has
 * @param metrics how well it answers
 * @param seconds how long its training took
 */
public record ResultRow(String model, long parameters, Metrics metrics, double seconds) {

  /** The row of a trained network. */
  public static ResultRow of(String model, TrainingResult result, Metrics metrics) {
    return new ResultRow(model, result.network().parameters(), metrics, result.seconds());
  }
}
