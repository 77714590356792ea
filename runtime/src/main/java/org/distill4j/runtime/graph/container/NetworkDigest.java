package org.distill4j.runtime.graph.container;

import java.util.LinkedHashMap;
import java.util.Map;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.data.ContentDigest;
import org.distill4j.runtime.graph.GraphState;
import org.distill4j.runtime.graph.LayerVertex;
import org.distill4j.runtime.layer.LayerText;

/** Digests of everything that a training changes in a network, and of the network itself. */
public final class NetworkDigest {

  private static final int DIGITS = 12;

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

  /** Returns a SHA-256 over everything that a model file says of a network but its numbers. */
  public static String ofNodes(ComputationGraph network) {
    return ofNodes(network.getConfiguration());
  }

  /**
   * Returns a SHA-256 over the data type, the inputs and outputs, and all nodes with what they
   * read. A layer counts with all its values, whatever its {@code toString} shows of them.
   */
  public static String ofNodes(ComputationGraphConfiguration network) {
    ContentDigest digest = new ContentDigest();
    digest.add(network.getDataType().name());
    digest.add(network.getNetworkInputs().toString());
    digest.add(network.getNetworkOutputs().toString());
    network
        .getVertices()
        .forEach(
            (name, vertex) -> {
              digest.add(name).add(stored(vertex));
              digest.add(network.getVertexInputs().get(name).toString());
            });
    return digest.hex();
  }

  /**
   * Returns each node in words, with what it reads. Where the words leave values of the layer out,
   * as those of a block over steps do, the beginning of a digest of all values follows.
   */
  public static Map<String, String> nodes(ComputationGraphConfiguration network) {
    Map<String, String> nodes = new LinkedHashMap<>();
    network
        .getVertices()
        .forEach(
            (name, vertex) ->
                nodes.put(name, words(vertex) + " of " + network.getVertexInputs().get(name)));
    return nodes;
  }

  private static String words(GraphVertex vertex) {
    String words = vertex.toString();
    boolean whole =
        !(vertex instanceof LayerVertex node)
            || node.getComponents().values().stream()
                .map(Object::toString)
                .allMatch(words::contains);
    return whole
        ? words
        : words + " " + new ContentDigest().add(stored(vertex)).hex().substring(0, DIGITS);
  }

  /** Returns everything that a model file says of a node but its state and numbers. */
  private static String stored(GraphVertex vertex) {
    return vertex instanceof LayerVertex node
        ? "%s parameters of %s frozen as %s"
            .formatted(LayerText.of(node.layer()), node.getParametersOf(), node.getFrozen())
        : vertex.getClass().getName() + " " + vertex;
  }
}
