package org.distill4j.processor.rules.shape;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.shape.ShapedNetwork;
import org.distill4j.processor.shape.ShapedNode;
import org.distill4j.processor.shape.SizeScope;
import org.distill4j.processor.shape.Tensor;
import org.distill4j.processor.spec.weight.ParametersSpec.WeightsOf;

/** Nodes that share parameters must need them in the same sizes. */
final class SharedWeightRules {

  private static final String SIZES = "that has different sizes";

  private SharedWeightRules() {}

  static void check(ShapedNetwork network, Problems problems) {
    Map<String, ShapedNode> byName = new HashMap<>();
    Set<ShapedNode> inference = new HashSet<>(network.inferenceNodes());
    network.nodes().forEach(node -> byName.put(node.node().name(), node));
    for (ShapedNode node : network.nodes()) {
      node.body().ifPresent(body -> check(body, problems));
      if (node.weightsOf().isEmpty()) {
        if (node.flat().weightsOf().isPresent()
            && node.node().parameters().weightsOf().isPresent()) {
          report(node, "it has no parameters itself", problems);
        }
        continue;
      }
      ShapedNode owner = byName.get(node.weightsOf().get());
      if (owner == null) {
        report(node, "no output or loss depends on that", problems);
      } else if (inference.contains(node) && !inference.contains(owner)) {
        report(node, "only losses depend on that", problems);
      } else if (!fits(node, owner, network.scope())) {
        report(node, SIZES, problems);
      }
    }
  }

  /** Returns true if two nodes have tensors of the same names and shapes, as far as declared. */
  private static boolean fits(ShapedNode node, ShapedNode owner, SizeScope scope) {
    boolean sameOperation = node.node().operation().type().equals(owner.node().operation().type());
    Optional<List<Tensor>> tensors = node.match().tensors();
    Optional<List<Tensor>> others = owner.match().tensors();
    boolean bothDeclared = tensors.isPresent() && others.isPresent();
    return bothDeclared
        ? values(tensors.get(), scope).equals(values(others.get(), scope))
        : sameOperation && hasEqualSizes(node, owner, scope);
  }

  private static List<Tensor> values(List<Tensor> tensors, SizeScope scope) {
    return tensors.stream()
        .map(tensor -> new Tensor(tensor.name(), tensor.shape().map(scope::value)))
        .toList();
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
    Optional<WeightsOf> declared = node.node().parameters().weightsOf();
    if (declared.isPresent()) {
      problems.add(
          DiagnosticId.NODE_WEIGHTS_UNKNOWN,
          node.node().inherited() ? node.node().place() : declared.get().place(),
          node.node().name(),
          declared.get().path(),
          reason.equals(SIZES) ? "that has parameters of other names or shapes" : reason,
          "Name a node with parameters of the same names and shapes that an output depends on.");
      return;
    }
    problems.add(
        DiagnosticId.WEIGHTS_UNKNOWN,
        node.node().place(),
        node.node().name(),
        node.weightsOf().orElseThrow(),
        reason);
  }
}
