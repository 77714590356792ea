package org.distill4j.runtime.graph.container;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.data.ContentDigest;
import org.distill4j.runtime.graph.GraphState;
import org.distill4j.runtime.graph.LayerVertex;

/** Digests of everything that a training changes in a network, and of the network itself. */
public final class NetworkDigest {

  private NetworkDigest() {}

  /**
   * Returns a SHA-256 over everything that a training changes: the parameters, frozen ones by their
   * hashes, and the state of nodes such as running statistics.
   *
   * @param trained the network alone
   */
  public static String ofTrained(ComputationGraph trained) {
    ContentDigest digest = parameters(trained);
    GraphState.of(trained)
        .vectors()
        .forEach((node, state) -> digest.add(node).add(state.toFloatVector()));
    return digest.hex();
  }

  /** Returns a SHA-256 over all parameters, frozen ones by their hashes. */
  public static String ofParameters(ComputationGraph trained) {
    return parameters(trained).hex();
  }

  private static ContentDigest parameters(ComputationGraph trained) {
    ContentDigest digest = new ContentDigest();
    digest.add(trained.params() == null ? new float[0] : trained.params().toFloatVector());
    trained
        .getConfiguration()
        .getVertices()
        .forEach(
            (name, vertex) -> {
              if (vertex instanceof LayerVertex node && node.frozenParameters() > 0) {
                node.frozenWeights().ifPresent(it -> digest.add(name).add(it.contentHash()));
              }
            });
    return digest;
  }

  /** Returns a SHA-256 over all nodes with their sizes, hyperparameters and inputs. */
  public static String ofNodes(ComputationGraph network) {
    ContentDigest digest = new ContentDigest();
    digest.add(network.getConfiguration().getDataType().name());
    network
        .getConfiguration()
        .getVertices()
        .forEach(
            (name, vertex) -> {
              Object layer = vertex instanceof LayerVertex node ? node.layer() : vertex;
              digest.add(name).add(layer.toString());
              digest.add(network.getConfiguration().getVertexInputs().get(name).toString());
            });
    return digest.hex();
  }
}
