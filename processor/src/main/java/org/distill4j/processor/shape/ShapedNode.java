package org.distill4j.processor.shape;

import java.util.Optional;
import org.distill4j.processor.expand.FlatNode;
import org.distill4j.processor.size.Polynomial;
import org.distill4j.processor.spec.NodeSpec;

/**
 * A node whose shape is known.
 *
 * @param flat the node
 * @param match its operation with all sizes
 */
public record ShapedNode(FlatNode flat, Match match) {

  /** The node as it was written, under its name in the network. */
  public NodeSpec node() {
    return flat.node();
  }

  /** The name of the node whose parameters it uses, if they are not its own. */
  public Optional<String> weightsOf() {
    return flat.weightsOf().filter(owner -> !match.parameters().equals(Polynomial.ZERO));
  }

  /** The number of parameters that are its own. */
  public Polynomial parameters() {
    return weightsOf().isPresent() ? Polynomial.ZERO : match.parameters();
  }
}
