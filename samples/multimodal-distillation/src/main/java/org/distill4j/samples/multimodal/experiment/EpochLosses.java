package org.distill4j.samples.multimodal.experiment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.distill4j.runtime.training.Epoch;

/**
 * The losses of an epoch, without their weights.
 *
 * @param training the means over the training questions, while the parameters changed
 * @param validation the means over the validation questions, after the epoch
 */
public record EpochLosses(Map<String, Double> training, Map<String, Double> validation) {

  /** Copies the losses. */
  public EpochLosses {
    training = Collections.unmodifiableMap(new LinkedHashMap<>(training));
    validation = Collections.unmodifiableMap(new LinkedHashMap<>(validation));
  }

  static EpochLosses of(Epoch epoch) {
    return new EpochLosses(epoch.losses(), epoch.heldLosses());
  }
}
