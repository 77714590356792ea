package org.distill4j.runtime.training;

import java.util.List;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.graph.NetworkGraph;

/**
 * A trained network and how it came about.
 *
 * @param network what was trained
 * @param graph the network alone, without losses, with the trained parameters
 * @param epochs what happened in each epoch
 * @param bestEpoch the number of the epoch whose parameters the graph has
 * @param seconds how long it all took, validation included
 * @param provenance what to know in order to train it again
 */
public record TrainingResult(
    NetworkGraph network,
    ComputationGraph graph,
    List<Epoch> epochs,
    int bestEpoch,
    double seconds,
    Provenance provenance) {

  /** Copies the epochs. */
  public TrainingResult {
    epochs = List.copyOf(epochs);
  }

  /** What happened in the epoch whose parameters the graph has. */
  public Epoch best() {
    return epochs.get(bestEpoch - 1);
  }
}
