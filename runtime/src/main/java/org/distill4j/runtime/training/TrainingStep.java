package org.distill4j.runtime.training;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.deeplearning4j.nn.graph.ComputationGraph;

/**
 * A step of a training, after its update.
 *
 * @param epoch the number of the epoch, from 1
 * @param step the number of the step in the epoch, from 1
 * @param losses the loss of each name for the batch, without its weight; those of weight 0 are not
 *     computed
 * @param weights the weight of each of these losses in this step
 * @param total the weighted sum of the losses
 * @param gradientNorm the norm of the gradient before clipping; 0 in a step without losses
 * @param graph the network with its losses, as it is trained; a listener must not change it
 */
public record TrainingStep(
    int epoch,
    int step,
    Map<String, Double> losses,
    Map<String, Double> weights,
    double total,
    double gradientNorm,
    ComputationGraph graph) {

  /** Copies the maps, which keep their order. */
  public TrainingStep {
    losses = Collections.unmodifiableMap(new LinkedHashMap<>(losses));
    weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
  }
}
