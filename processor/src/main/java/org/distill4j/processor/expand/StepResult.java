package org.distill4j.processor.expand;

/**
 * A node of a block over steps that others read.
 *
 * @param steps the name of the node that runs the block
 * @param node the name of the node in the block
 * @param all true for its values at all steps, false for that at the last step
 */
public record StepResult(String steps, String node, boolean all) {

  /** Returns its name in the network: {@code cell.node} or {@code cell[*].node}. */
  public String name() {
    return steps + (all ? "[*]." : ".") + node;
  }
}
