package org.distill4j.processor.shape;

import java.util.Optional;
import org.distill4j.processor.expand.FlatNode;
import org.distill4j.processor.size.Polynomial;
import org.distill4j.processor.spec.NodeSpec;

/**
 * A node with its shape.
 *
 * @param flat the node
 * @param match its operation with all sizes
 */
public record ShapedNode(FlatNode flat, Match match) {

  /** Returns the node, under its name in the network. */
  public NodeSpec node() {
    return flat.node();
  }

  /** Returns the name of the node whose parameters it shares, if any. */
  public Optional<String> weightsOf() {
    return flat.weightsOf().filter(owner -> !match.parameters().equals(Polynomial.ZERO));
  }

  /** Returns the number of its own parameters. */
  public Polynomial parameters() {
    return weightsOf().isPresent() ? Polynomial.ZERO : match.parameters();
  }
}
