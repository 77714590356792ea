package org.distill4j.processor.rules.shape;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.distill4j.processor.expand.FlatNode;
import org.distill4j.processor.shape.ShapedDistillation.ShapedLoss;
import org.distill4j.processor.shape.ShapedNetwork;
import org.distill4j.processor.shape.ShapedNode;
import org.distill4j.processor.signature.Role;

/** The nodes of a network that losses depend on. */
final class Reach {

  private final ShapedNetwork network;
  private final Map<String, FlatNode> nodes = new HashMap<>();

  Reach(ShapedNetwork network) {
    this.network = network;
    network.graph().allNodes().forEach(node -> nodes.put(node.name(), node));
  }

  /** Returns the trained nodes of the student that a loss depends on. */
  List<ShapedNode> trained(ShapedLoss loss) {
    Set<String> reached = reached(loss);
    return network.nodes().stream()
        .filter(node -> reached.contains(node.node().name()))
        .filter(ShapedNode::isTrained)
        .toList();
  }

  /** The nodes of the student that a loss depends on, which can be thousands in a row. */
  private Set<String> reached(ShapedLoss loss) {
    Deque<String> open = new ArrayDeque<>();
    loss.loss().reads().stream()
        .filter(read -> read.role() == Role.STUDENT)
        .forEach(read -> open.add(read.read().node()));
    return before(open);
  }

  /** Returns a node and all nodes and inputs that it depends on. */
  Set<String> before(String node) {
    return before(new ArrayDeque<>(List.of(node)));
  }

  private Set<String> before(Deque<String> open) {
    Set<String> reached = new HashSet<>();
    while (!open.isEmpty()) {
      String name = open.pop();
      if (reached.add(name) && nodes.containsKey(name)) {
        nodes.get(name).node().reads().forEach(read -> open.push(read.node()));
      }
    }
    return reached;
  }
}
