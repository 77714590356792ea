package org.distill4j.experiment.store;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.distill4j.runtime.training.Epoch;

/**
 * The losses of an epoch, without their weights.
 *
 * @param training the means over the training examples, while the parameters changed
 * @param validation the means over the monitored examples, after the epoch; empty without them
 */
public record EpochLosses(Map<String, Double> training, Map<String, Double> validation) {

  /** Copies the losses, which keep their order. */
  public EpochLosses {
    training = Collections.unmodifiableMap(new LinkedHashMap<>(training));
    validation = Collections.unmodifiableMap(new LinkedHashMap<>(validation));
  }

  /** Returns the losses of an epoch. */
  public static EpochLosses of(Epoch epoch) {
    return new EpochLosses(epoch.losses(), epoch.heldLosses());
  }
}
