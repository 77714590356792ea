package org.distill4j.processor.rules.shape;

import java.util.HashMap;
import java.util.Map;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.shape.ShapedNetwork;
import org.distill4j.processor.shape.ShapedNode;
import org.distill4j.processor.shape.SizeScope;

/** Nodes that share parameters must need them in the same sizes. */
final class SharedWeightRules {

  private SharedWeightRules() {}

  static void check(ShapedNetwork network, Problems problems) {
    Map<String, ShapedNode> byName = new HashMap<>();
    network.nodes().forEach(node -> byName.put(node.node().name(), node));
    for (ShapedNode node : network.nodes()) {
      if (node.weightsOf().isEmpty()) {
        continue;
      }
      ShapedNode owner = byName.get(node.weightsOf().get());
      if (owner == null) {
        report(node, "no output or loss depends on that", problems);
      } else if (!hasEqualSizes(node, owner, network.scope())) {
        report(node, "that has different sizes", problems);
      }
    }
  }

  private static boolean hasEqualSizes(ShapedNode node, ShapedNode owner, SizeScope scope) {
    return node.node().operation().type().implementation().components().stream()
        .filter(component -> node.match().sizes().containsKey(component.name()))
        .allMatch(
            component ->
                scope
                    .value(node.match().sizes().get(component.name()))
                    .equals(scope.value(owner.match().sizes().get(component.name()))));
  }

  private static void report(ShapedNode node, String reason, Problems problems) {
    problems.add(
        DiagnosticId.WEIGHTS_UNKNOWN,
        node.node().place(),
        node.node().name(),
        node.weightsOf().orElseThrow(),
        reason);
  }
}
