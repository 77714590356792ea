package org.distill4j.runtime.training;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.graph.NetworkGraph;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A trained network and the course of its training.
 *
 * @param network the network that was trained
 * @param graph the network alone, without losses, with the trained parameters
 * @param lossParameters the trained parameters of losses and adapters, by {@code
 *     <node>/<parameter>} of the training graph: {@code adapter/hint/hidden/W}
 * @param epochs all epochs; of a network that was not trained, an epoch 0 with the metrics of its
 *     initial parameters
 * @param bestEpoch the number of the epoch whose parameters the graph has
 * @param seconds the duration, validation included
 * @param provenance everything that determines the result
 * @param peer the teacher alone as it is after the last step, if it was trained together with the
 *     network
 */
public record TrainingResult(
    NetworkGraph network,
    ComputationGraph graph,
    Map<String, INDArray> lossParameters,
    List<Epoch> epochs,
    int bestEpoch,
    double seconds,
    Provenance provenance,
    Optional<ComputationGraph> peer) {

  /** Copies the epochs and the map. */
  public TrainingResult {
    lossParameters = Collections.unmodifiableMap(new LinkedHashMap<>(lossParameters));
    epochs = List.copyOf(epochs);
  }

  /** Returns the epoch whose parameters the graph has. */
  public Epoch best() {
    return epochs.stream()
        .filter(epoch -> epoch.number() == bestEpoch)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("There is no epoch " + bestEpoch));
  }
}
