package org.distill4j.processor.shape;

import java.util.Optional;
import java.util.stream.Stream;
import org.distill4j.processor.expand.FlatNode;
import org.distill4j.processor.size.Polynomial;
import org.distill4j.processor.spec.FrozenSpec;
import org.distill4j.processor.spec.NodeSpec;

/**
 * A node with its shape.
 *
 * @param flat the node
 * @param match its operation with all sizes
 * @param body the block that it runs over steps, if it runs one
 */
public record ShapedNode(FlatNode flat, Match match, Optional<ShapedNetwork> body) {

  /** Creates a node with an operation of its own. */
  ShapedNode(FlatNode flat, Match match) {
    this(flat, match, Optional.empty());
  }

  /** Returns the node and those of the block that it runs. */
  public Stream<ShapedNode> withBody() {
    return Stream.concat(
        Stream.of(this),
        body.stream().flatMap(it -> it.nodes().stream()).flatMap(ShapedNode::withBody));
  }

  /** Returns the node, under its name in the network. */
  public NodeSpec node() {
    return flat.node();
  }

  /** Returns the name of the node whose parameters it shares, if any. */
  public Optional<String> weightsOf() {
    return flat.weightsOf().filter(owner -> hasParameters());
  }

  /** Returns true if it has parameters, its own or those of another node. */
  public boolean hasParameters() {
    return !match.parameters().equals(Polynomial.ZERO);
  }

  /** Returns true if it has parameters that are trained, its own or those of another node. */
  public boolean isTrained() {
    return hasParameters() && flat.frozen().isEmpty();
  }

  /** Returns the declaration that freezes its own parameters, if any. */
  public Optional<FrozenSpec> frozen() {
    return flat.frozen().filter(frozen -> hasParameters() && weightsOf().isEmpty());
  }

  /** Returns the number of its own trained parameters. */
  public Polynomial parameters() {
    return weightsOf().isEmpty() && isTrained() ? match.parameters() : Polynomial.ZERO;
  }

  /** Returns the number of its own frozen parameters. */
  public Polynomial frozenParameters() {
    return frozen().isPresent() ? match.parameters() : Polynomial.ZERO;
  }
}
