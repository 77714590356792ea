package org.distill4j.runtime.training;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.distill4j.runtime.evaluation.Metrics;

/**
 * What happened in an epoch.
 *
 * @param number counted from 1 over all stages of the training
 * @param stage the stage that it belongs to; empty where the training has one only
 * @param losses each loss without its weight, the mean over the examples of the epoch while the
 *     parameters changed; without those that were not computed because their weight was 0
 * @param total their weighted sum
 * @param heldLosses each loss without its weight after the epoch, the mean over examples that are
 *     watched, in inference mode; none where none are: see {@link Trainer#watching}
 * @param validation the metrics after the epoch; empty without a validation
 * @param seconds how long the training steps took, validation left out
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
