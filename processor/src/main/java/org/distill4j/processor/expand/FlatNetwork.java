package org.distill4j.processor.expand;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.distill4j.processor.spec.NetworkSpec;

/**
 * A network with all blocks written out.
 *
 * @param level the network
 * @param nodes its nodes, those of blocks included
 * @param feeds for each input of a level, as prefix and name, the node that feeds it
 * @param aliases other names of nodes: {@code reasoning.fused} for the last round's
 */
public record FlatNetwork(
    Level level, List<FlatNode> nodes, Map<String, String> feeds, Map<String, String> aliases) {

  /** Copies what can be copied. */
  public FlatNetwork {
    nodes = List.copyOf(nodes);
    feeds = Collections.unmodifiableMap(new LinkedHashMap<>(feeds));
    aliases = Collections.unmodifiableMap(new LinkedHashMap<>(aliases));
  }

  /** What was written. */
  public NetworkSpec spec() {
    return level.spec();
  }
}
