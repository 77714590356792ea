package org.distill4j.processor.expand;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.diagnostic.Suggestion;
import org.distill4j.processor.spec.InputSpec;
import org.distill4j.processor.spec.weight.ParametersSpec.WeightsOf;

/** Finds the owners of parameters that nodes share, which freeze them for all. */
final class SharedParameters {

  private final List<FlatNode> nodes;
  private final PathResolver paths;
  private final Problems problems;
  private final Map<String, FlatNode> byName = new HashMap<>();

  /**
   * Creates a resolver.
   *
   * @param nodes the nodes, with owners as far as uses of blocks determine them
   */
  SharedParameters(List<FlatNode> nodes, PathResolver paths, Problems problems) {
    this.nodes = nodes;
    this.paths = paths;
    this.problems = problems;
    nodes.forEach(node -> byName.put(node.name(), node));
  }

  /** Returns the nodes with the owners of their parameters. */
  List<FlatNode> resolved() {
    List<FlatNode> resolved = new ArrayList<>();
    for (FlatNode node : nodes) {
      Optional<WeightsOf> declared = node.node().parameters().weightsOf();
      Optional<String> owner =
          declared.isPresent() ? named(node, declared.get()) : ownerOf(node.weightsOf());
      Optional<FlatNode> found = owner.map(byName::get);
      resolved.add(node.with(owner, found.isPresent() ? found.get().frozen() : node.frozen()));
    }
    return resolved;
  }

  /** Returns the owner for a node of a block that shares with another use of the block. */
  private Optional<String> ownerOf(Optional<String> other) {
    Optional<WeightsOf> declared =
        other.map(byName::get).flatMap(node -> node.node().parameters().weightsOf());
    return declared.isPresent() ? resolve(byName.get(other.get()), declared.get()) : other;
  }

  private Optional<String> resolve(FlatNode node, WeightsOf declared) {
    return paths
        .resolve(declared.path(), node.level())
        .filter(byName::containsKey)
        .map(name -> byName.get(name).weightsOf().orElse(name));
  }

  /** Returns the owner that a node names; empty with a problem if it cannot be one. */
  private Optional<String> named(FlatNode node, WeightsOf declared) {
    Optional<String> target = paths.resolve(declared.path(), node.level());
    if (target.isEmpty() || !byName.containsKey(target.get())) {
      Set<String> known = paths.known(node.level());
      node.level().spec().inputs().stream().map(InputSpec::name).forEach(known::remove);
      known.remove(node.name().substring(node.level().prefix().length()));
      report(node, declared, "there is no such node", Suggestion.among(declared.path(), known));
      return Optional.empty();
    }
    if (target.get().equals(node.name())) {
      report(node, declared, "that is the node itself", "Name another node.");
      return Optional.empty();
    }
    Optional<WeightsOf> further = byName.get(target.get()).node().parameters().weightsOf();
    if (further.isPresent()) {
      report(
          node,
          declared,
          "that uses the parameters of '" + further.get().path() + "' itself",
          "Name the node that has them.");
      return Optional.empty();
    }
    return resolve(node, declared);
  }

  private void report(FlatNode node, WeightsOf declared, String reason, String fix) {
    problems.add(
        DiagnosticId.NODE_WEIGHTS_UNKNOWN,
        declared.place(),
        node.name(),
        declared.path(),
        reason,
        fix);
  }
}
