package org.distill4j.experiment.provenance;

import java.util.Map;
import org.distill4j.runtime.evaluation.Metrics;
import org.distill4j.runtime.training.Epoch;

/**
 * The losses and metrics of an epoch.
 *
 * @param number counted from 1 over all stages of the training
 * @param stage the stage; empty if the training has only one
 * @param total the weighted sum of the losses
 * @param losses the mean of each loss over the training examples, without its weight
 * @param monitored the mean of each loss over the monitored examples; empty without them
 * @param validation the metrics of the validation by identifier; empty without one
 * @param seconds the duration of its steps, without validation
 */
public record EpochCourse(
    int number,
    String stage,
    double total,
    Map<String, Double> losses,
    Map<String, Double> monitored,
    Map<String, Double> validation,
    double seconds) {

  /** Copies the maps; what is missing in a file is empty. */
  public EpochCourse {
    stage = Copies.of(stage);
    losses = Copies.of(losses);
    monitored = Copies.of(monitored);
    validation = Copies.of(validation);
  }

  /** Returns an epoch as it is kept. */
  public static EpochCourse of(Epoch epoch) {
    return new EpochCourse(
        epoch.number(),
        epoch.stage(),
        epoch.total(),
        epoch.losses(),
        epoch.heldLosses(),
        epoch.validation().map(Metrics::byId).orElse(Map.of()),
        epoch.seconds());
  }
}
