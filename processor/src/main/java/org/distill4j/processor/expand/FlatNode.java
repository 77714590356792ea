package org.distill4j.processor.expand;

import java.util.Optional;
import org.distill4j.processor.spec.NodeSpec;

/**
 * A node of a network with all blocks written out.
 *
 * @param node the node; its name and what it reads are names of the network
 * @param level where it is written
 * @param weightsOf the name of the node whose parameters it uses, if they are not its own
 */
public record FlatNode(NodeSpec node, Level level, Optional<String> weightsOf) {

  /** The name in the network. */
  public String name() {
    return node.name();
  }
}
