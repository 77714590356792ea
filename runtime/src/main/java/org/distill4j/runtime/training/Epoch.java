package org.distill4j.runtime.training;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.distill4j.runtime.evaluation.Metrics;

/**
 * The losses and metrics of an epoch.
 *
 * @param number counted from 1 over all stages of the training
 * @param stage the stage that it belongs to; empty if the training has only one
 * @param losses the unweighted mean of each loss over the examples of the epoch, in the course of
 *     the updates; losses with weight 0 are not computed
 * @param total their weighted sum
 * @param heldLosses the unweighted mean of each loss over held-out examples after the epoch, in
 *     inference mode; empty without such examples: see {@link Trainer#watching}
 * @param validation the metrics after the epoch; empty without a validation
 * @param seconds the duration of the training steps, without validation
 */
public record Epoch(
    int number,
    String stage,
    Map<String, Double> losses,
    double total,
    Map<String, Double> heldLosses,
    Optional<Metrics> validation,
    double seconds) {

  /** Copies the losses. */
  public Epoch {
    losses = Collections.unmodifiableMap(new LinkedHashMap<>(losses));
    heldLosses = Collections.unmodifiableMap(new LinkedHashMap<>(heldLosses));
  }
}
