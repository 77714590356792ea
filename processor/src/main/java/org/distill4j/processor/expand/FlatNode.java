package org.distill4j.processor.expand;

import java.util.Optional;
import org.distill4j.processor.spec.NodeSpec;

/**
 * A node of a network with all blocks expanded.
 *
 * @param node the node; its name and the names of its parameters are names in the network
 * @param level the level that declares it
 * @param weightsOf the name of the node whose parameters it shares, if any
 */
public record FlatNode(NodeSpec node, Level level, Optional<String> weightsOf) {

  /** Returns the name in the network. */
  public String name() {
    return node.name();
  }
}
