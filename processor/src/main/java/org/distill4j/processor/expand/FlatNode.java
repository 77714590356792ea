package org.distill4j.processor.expand;

import java.util.Optional;
import org.distill4j.processor.spec.FrozenSpec;
import org.distill4j.processor.spec.NodeSpec;

/**
 * A node of a network with all blocks expanded.
 *
 * @param node the node; its name and the names of its parameters are names in the network
 * @param level the level that declares it
 * @param weightsOf the name of the node whose parameters it shares, if any
 * @param frozen the declaration that freezes its parameters, its own or shared ones, if any
 * @param steps the block over steps that it runs, if it is one
 * @param result the result of a block over steps that it reads, if it is one
 */
public record FlatNode(
    NodeSpec node,
    Level level,
    Optional<String> weightsOf,
    Optional<FrozenSpec> frozen,
    Optional<FlatSteps> steps,
    Optional<StepResult> result) {

  /** Creates a node with an operation of its own. */
  FlatNode(NodeSpec node, Level level, Optional<String> weightsOf, Optional<FrozenSpec> frozen) {
    this(node, level, weightsOf, frozen, Optional.empty(), Optional.empty());
  }

  /** Returns the same node with other parameters. */
  public FlatNode with(Optional<String> owner, Optional<FrozenSpec> declared) {
    return new FlatNode(node, level, owner, declared, steps, result);
  }

  /**
   * Returns the node that a parameter reads: by its name in the network or, in a block, by the path
   * that the block names. Two inputs of a block may be fed by one node.
   */
  public String written(int parameter) {
    if (steps.isPresent()) {
      return node.reads().get(parameter).parameter();
    }
    return (level.parent().isEmpty() ? node : written()).reads().get(parameter).node();
  }

  /** Returns true if a block marks it as an output, and it is in the last repetition. */
  public boolean isOutputOfBlock() {
    return level.parent().isPresent() && written().output() && isLast(level);
  }

  private static boolean isLast(Level level) {
    return level.isLast() && level.parent().map(FlatNode::isLast).orElse(true);
  }

  /** Returns the node as its interface declares it. */
  private NodeSpec written() {
    String own = node.name().substring(level.prefix().length());
    return level.spec().nodes().stream()
        .filter(candidate -> candidate.name().equals(own))
        .findFirst()
        .orElse(node);
  }

  /** Returns the name in the network. */
  public String name() {
    return node.name();
  }
}
