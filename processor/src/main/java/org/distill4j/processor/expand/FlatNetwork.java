package org.distill4j.processor.expand;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.distill4j.processor.spec.NetworkSpec;

/**
 * A network with all blocks expanded.
 *
 * @param level the network
 * @param nodes its nodes, including those of blocks
 * @param feeds the node that feeds each input of a level, by prefix and name of the input
 * @param aliases alternative names of nodes: {@code reasoning.fused} for the last repetition
 */
public record FlatNetwork(
    Level level, List<FlatNode> nodes, Map<String, String> feeds, Map<String, String> aliases) {

  /** Copies the collections. */
  public FlatNetwork {
    nodes = List.copyOf(nodes);
    feeds = Collections.unmodifiableMap(new LinkedHashMap<>(feeds));
    aliases = Collections.unmodifiableMap(new LinkedHashMap<>(aliases));
  }

  /** Returns the spec of the network. */
  public NetworkSpec spec() {
    return level.spec();
  }
}
