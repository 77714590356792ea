package org.distill4j.samples.benchmarks.network;

import java.util.Map;
import org.distill4j.runtime.data.Value;
import org.distill4j.runtime.graph.TrainingGraph;

/**
 * A generated network with a batch.
 *
 * @param training the network and its losses
 * @param inputs the inputs of the network, and the labels and signals of its losses
 * @param answer the node of the logits
 */
public record OwnNetwork(TrainingGraph training, Map<String, Value> inputs, String answer) {

  /** Copies the inputs. */
  public OwnNetwork {
    inputs = Map.copyOf(inputs);
  }
}
