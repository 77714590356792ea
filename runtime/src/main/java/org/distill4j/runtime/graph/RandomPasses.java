package org.distill4j.runtime.graph;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Runs parts of a graph again with dropout at some of its nodes, after a forward pass in inference
 * mode. Keeps track of the nodes that hold values with dropout, so that a later pass with dropout
 * elsewhere runs them again without.
 */
final class RandomPasses {

  private final List<RunnerNode> order;
  private final Set<RunnerNode> drawn = new HashSet<>();

  /** Creates passes through nodes in the order of the forward pass. */
  RandomPasses(List<RunnerNode> order) {
    this.order = order;
  }

  /** Marks all nodes as holding values without dropout. */
  void reset() {
    drawn.clear();
  }

  /**
   * Runs the nodes between nodes with dropout and a node that depends on them.
   *
   * @throws IllegalArgumentException if the node does not depend on one of them
   */
  void run(RunnerNode wanted, Set<String> dropout, long step) {
    Set<RunnerNode> needed = needed(wanted);
    check(wanted, needed, dropout);
    for (RunnerNode node : order) {
      if (node.isInput() || !needed.contains(node)) {
        continue;
      }
      boolean drops = dropout.contains(node.name());
      boolean held = drawn.remove(node);
      if (drops || node.sources().stream().anyMatch(drawn::contains)) {
        drawn.add(node);
        held = true;
      }
      if (held) {
        node.forward(drops, step, 0);
      }
    }
  }

  private static Set<RunnerNode> needed(RunnerNode wanted) {
    Set<RunnerNode> needed = new HashSet<>();
    Deque<RunnerNode> open = new ArrayDeque<>(List.of(wanted));
    while (!open.isEmpty()) {
      RunnerNode node = open.pop();
      if (needed.add(node)) {
        open.addAll(node.sources());
      }
    }
    return needed;
  }

  private static void check(RunnerNode wanted, Set<RunnerNode> needed, Set<String> dropout) {
    for (String name : dropout) {
      if (needed.stream().noneMatch(node -> !node.isInput() && node.name().equals(name))) {
        throw new IllegalArgumentException(
            "'"
                + wanted.name()
                + "' does not depend on a node '"
                + name
                + "' that could drop, but on "
                + needed.stream().map(RunnerNode::name).sorted().toList());
      }
    }
  }
}
