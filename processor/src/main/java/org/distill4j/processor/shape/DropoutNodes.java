package org.distill4j.processor.shape;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.diagnostic.Suggestion;
import org.distill4j.processor.expand.FlatNode;
import org.distill4j.processor.spec.NodeSpec;
import org.distill4j.processor.spec.ReadSpec;
import org.distill4j.processor.spec.StochasticSpec;
import org.distill4j.processor.spec.StochasticSpec.DropoutPath;

/** Finds the dropout nodes of a teacher that are active while a loss reads several passes. */
final class DropoutNodes {

  private final NodeSpec loss;
  private final ShapedNetwork teacher;
  private final String wanted;
  private final Set<String> before;
  private final Problems problems;

  /**
   * Creates a search in one teacher.
   *
   * @param wanted the name of the node that is read in several passes
   */
  DropoutNodes(NodeSpec loss, ShapedNetwork teacher, String wanted, Problems problems) {
    this.loss = loss;
    this.teacher = teacher;
    this.wanted = wanted;
    this.before = before(teacher, wanted);
    this.problems = problems;
  }

  /** Returns the names of the nodes in the order of the network, or empty with a problem. */
  Optional<List<String>> find(ReadSpec read) {
    StochasticSpec stochastic = read.stochastic().orElseThrow();
    if (stochastic.at().isEmpty()) {
      if (candidates().isEmpty()) {
        problems.add(
            DiagnosticId.STOCHASTIC_WITHOUT_DROPOUT,
            stochastic.place(),
            loss.name(),
            wanted,
            teacher.graph().spec().isExternal()
                ? "the body of '" + teacher.graph().spec().name() + "' draws no random numbers"
                : "it depends on no stochastic node of '" + teacher.graph().spec().name() + "'",
            fix());
        return Optional.empty();
      }
      return Optional.of(candidates());
    }
    Set<String> named = new LinkedHashSet<>();
    boolean valid = true;
    for (DropoutPath path : stochastic.at()) {
      List<String> names = names(path.path());
      Optional<String> reason = names.stream().flatMap(n -> unfit(n).stream()).findFirst();
      reason.ifPresent(
          because ->
              problems.add(
                  DiagnosticId.STOCHASTIC_WITHOUT_DROPOUT,
                  path.place(),
                  loss.name(),
                  wanted,
                  because,
                  fix(path.path())));
      valid &= reason.isEmpty();
      named.addAll(names);
    }
    return valid
        ? Optional.of(candidates().stream().filter(named::contains).toList())
        : Optional.empty();
  }

  private List<String> names(String path) {
    List<String> rounds = path.contains("[*]") ? teacher.matching(path) : List.of();
    return rounds.isEmpty() ? List.of(teacher.name(path)) : rounds;
  }

  private Optional<String> unfit(String name) {
    Optional<FlatNode> node = teacher.graph().node(name);
    if (node.isEmpty()) {
      return Optional.of("'" + teacher.graph().spec().name() + "' has no node '" + name + "'");
    }
    if (!isStochastic(node.get())) {
      return Optional.of(
          "'"
              + name
              + "' is a @"
              + node.get().node().operation().type().name()
              + (node.get().node().operation().type().stochastic()
                  ? " with " + node.get().node().operation().type().noise() + " = 0"
                  : "")
              + ", which is not stochastic");
    }
    return before.contains(name)
        ? Optional.empty()
        : Optional.of("it does not depend on '" + name + "'");
  }

  private String fix(String path) {
    return candidates().isEmpty() ? fix() : Suggestion.among(path, candidates());
  }

  /** Advises to let a node before the wanted one draw random numbers. */
  private String fix() {
    if (teacher.graph().spec().isExternal()) {
      return "Read it once, as the kind of one pass and without @Stochastic.";
    }
    Optional<FlatNode> silent =
        teacher.graph().allNodes().stream()
            .filter(node -> before.contains(node.name()))
            .filter(node -> node.node().operation().type().stochastic())
            .findFirst();
    if (silent.isPresent()) {
      return "Set '%s' of @%s on '%s' above 0."
          .formatted(
              silent.get().node().operation().type().noise(),
              silent.get().node().operation().type().name(),
              silent.get().name());
    }
    return "Add a node such as @Dropout before '%s' to '%s'."
        .formatted(wanted, teacher.graph().spec().name());
  }

  /** Returns the stochastic nodes on which the wanted node depends, in the order of the network. */
  private List<String> candidates() {
    return teacher.graph().allNodes().stream()
        .filter(DropoutNodes::isStochastic)
        .map(FlatNode::name)
        .filter(before::contains)
        .toList();
  }

  private static boolean isStochastic(FlatNode node) {
    return node.node().operation().isStochastic();
  }

  /** Returns the node and all nodes on which it depends. */
  private static Set<String> before(ShapedNetwork network, String wanted) {
    Set<String> before = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(wanted));
    Map<String, FlatNode> nodes = new HashMap<>();
    network.graph().allNodes().forEach(node -> nodes.put(node.name(), node));
    while (!open.isEmpty()) {
      String name = open.pop();
      if (before.add(name) && nodes.containsKey(name)) {
        nodes.get(name).node().reads().forEach(read -> open.add(read.node()));
      }
    }
    return before;
  }
}
