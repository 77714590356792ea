package org.distill4j.processor.rules.shape;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.distill4j.processor.shape.ShapedNetwork;
import org.distill4j.processor.shape.ShapedNode;
import org.distill4j.processor.size.Conditions;
import org.distill4j.processor.spec.OperationType.Later;
import org.distill4j.processor.spec.OperationUse;

/** Finds nodes whose value at a step depends on later steps of an input, as far as is declared. */
final class LaterSteps {

  private final ShapedNetwork network;
  private final String input;
  private final Map<String, ShapedNode> nodes = new HashMap<>();
  private final Set<String> dependent = new HashSet<>();

  /**
   * A node that depends on later steps.
   *
   * @param reason says why, after its name
   * @param fix the remedy
   */
  record Found(String node, String reason, String fix) {}

  LaterSteps(ShapedNetwork network, String input) {
    this.network = network;
    this.input = input;
    dependent.add(input);
    for (ShapedNode node : network.nodes()) {
      nodes.put(node.node().name(), node);
      if (node.node().reads().stream().anyMatch(read -> dependent.contains(read.node()))) {
        dependent.add(node.node().name());
      }
    }
  }

  /**
   * Returns a node before another one, or this itself, that depends on later steps of the input.
   */
  Optional<Found> before(String wanted) {
    Set<String> seen = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(Set.of(wanted));
    while (!open.isEmpty()) {
      String name = open.pop();
      if (!nodes.containsKey(name) || !dependent.contains(name) || !seen.add(name)) {
        continue;
      }
      Optional<Found> found = found(nodes.get(name));
      if (found.isPresent()) {
        return found;
      }
      nodes.get(name).node().reads().forEach(read -> open.push(read.node()));
    }
    return Optional.empty();
  }

  private Optional<Found> found(ShapedNode shaped) {
    String name = shaped.node().name();
    if (shaped.flat().steps().filter(steps -> steps.backward()).isPresent()) {
      return Optional.of(
          new Found(name, "begins at the last step", "Run it from the first: over = Over.STEPS."));
    }
    OperationUse use = shaped.node().operation();
    Later later = use.type().later();
    if (later.conditions().filter(use::meets).isPresent()) {
      return Optional.of(
          new Found(
              name,
              "is a @" + use.type().name() + inWords(later.conditions().get()),
              fix(use, name, later.conditions().get())));
    }
    return later.never() || hasSteps(name)
        ? Optional.empty()
        : Optional.of(
            new Found(
                name,
                "has one value for all steps",
                "Let the scores depend on nodes alone that keep the steps of '" + input + "'."));
  }

  private static String inWords(Conditions conditions) {
    return conditions.all().isEmpty()
        ? ""
        : conditions.all().stream()
            .map(it -> it.element() + (it.equal() ? " = " : " other than ") + it.value())
            .reduce((one, other) -> one + " and " + other)
            .map(text -> " with " + text)
            .orElseThrow();
  }

  private static String fix(OperationUse use, String node, Conditions conditions) {
    if (conditions.all().isEmpty()) {
      return "Replace it by an operation that reads a step and those before it alone.";
    }
    Conditions.Condition first = conditions.all().get(0);
    String value = first.value();
    if (!first.equal()) {
      return "Set '%s' of @%s on '%s' to %s."
          .formatted(first.element(), use.type().name(), node, value);
    }
    String wanted = value.equals("false") ? "true" : value.equals("true") ? "false" : "";
    return wanted.isEmpty()
        ? "Give '%s' of @%s on '%s' another value."
            .formatted(first.element(), use.type().name(), node)
        : "Set '%s' of @%s on '%s' to %s."
            .formatted(first.element(), use.type().name(), node, wanted);
  }

  /** Returns true if a node has the axis of the steps, or this is no name. */
  private boolean hasSteps(String node) {
    Set<String> steps = Set.copyOf(network.shape(input).axes().get(0).names());
    boolean varies =
        steps.size() == 1 && network.scope().names().stream().noneMatch(steps::contains);
    return !varies
        || network.shape(node).axes().stream().anyMatch(axis -> axis.names().containsAll(steps));
  }
}
