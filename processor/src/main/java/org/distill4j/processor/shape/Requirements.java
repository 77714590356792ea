package org.distill4j.processor.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.size.IndivisibleException;
import org.distill4j.processor.size.Polynomial;
import org.distill4j.processor.size.Requirement;
import org.distill4j.processor.size.Requirement.Filled;
import org.distill4j.processor.spec.NodeSpec;
import org.distill4j.processor.spec.OperationUse;

/**
 * The requirements of an operation on its sizes: decided at compile time if possible, otherwise
 * when the graph is built.
 */
public final class Requirements {

  private Requirements() {}

  /** Reports requirements that no later binding can satisfy; returns true if there are none. */
  static boolean check(NodeSpec node, Match match, SizeScope scope, Problems problems) {
    boolean valid = true;
    for (Requirement requirement : applicable(node.operation(), match)) {
      try {
        Filled filled = requirement.fill(name -> scope.value(match.sizes().get(name)));
        valid &= check(node, match, filled, scope, problems);
      } catch (IndivisibleException e) {
        problems.add(
            DiagnosticId.MALFORMED_REQUIREMENT,
            node.operation().place(),
            requirement.text(),
            node.operation().type().name(),
            e.getMessage());
        valid = false;
      }
    }
    return valid;
  }

  private static boolean check(
      NodeSpec node, Match match, Filled filled, SizeScope scope, Problems problems) {
    Optional<Boolean> holds = filled.decide();
    if (holds.isEmpty()) {
      return isBuildable(node, filled, scope, problems);
    }
    if (!holds.get()) {
      String sizes =
          filled.requirement().names().stream()
              .map(name -> name + " = " + scope.inWords(match.sizes().get(name)))
              .collect(Collectors.joining(", "));
      problems.add(
          DiagnosticId.REQUIREMENT_FAILED,
          node.operation().place(),
          node.operation().type().name(),
          node.name(),
          filled.requirement().text(),
          sizes);
    }
    return holds.get();
  }

  /** Returns true if all sizes in a requirement are known when the graph is built. */
  private static boolean isBuildable(
      NodeSpec node, Filled filled, SizeScope scope, Problems problems) {
    Set<String> open = new TreeSet<>(filled.names());
    open.removeAll(scope.buildable());
    if (open.isEmpty() || filled.requirement().onlyFixed()) {
      return true;
    }
    problems.add(
        DiagnosticId.DIMENSION_UNBOUND,
        node.place(),
        open.iterator().next(),
        node.name(),
        filled.requirement().text(),
        "@" + node.operation().type().name(),
        scope.spec());
    return false;
  }

  /**
   * A requirement that is checked when the graph is built.
   *
   * @param filled the requirement
   * @param sizes the sizes of its names
   */
  public record Open(Filled filled, Map<String, Polynomial> sizes) {

    /** Copies the sizes. */
    public Open {
      sizes = Map.copyOf(sizes);
    }
  }

  /**
   * Returns the requirements of a node that depend on dimensions or hyperparameters set later.
   *
   * @param settings the field for an element that can be set later, or empty to use its value
   * @param values replaces known dimensions in a size by their values
   */
  public static List<Open> open(
      OperationUse operation,
      Match match,
      Function<String, Optional<String>> settings,
      UnaryOperator<Polynomial> values) {
    List<Open> open = new ArrayList<>();
    for (Requirement requirement : applicable(operation, match)) {
      Map<String, Polynomial> sizes =
          requirement.names().stream()
              .collect(
                  Collectors.toMap(
                      name -> name,
                      name ->
                          settings
                              .apply(name)
                              .map(Polynomial::named)
                              .orElseGet(() -> values.apply(match.sizes().get(name)))));
      Filled filled = requirement.fill(sizes::get);
      boolean isSet = requirement.names().stream().anyMatch(n -> settings.apply(n).isPresent());
      // A setting may be below 1, so nothing that depends on it can be decided now.
      if (isSet || filled.decide().isEmpty()) {
        open.add(new Open(filled, sizes));
      }
    }
    return open;
  }

  /**
   * Returns the requirements whose conditions hold, and whose names all have a size under the
   * matched signature.
   */
  private static List<Requirement> applicable(OperationUse operation, Match match) {
    return operation.type().formulas().requirements().stream()
        .filter(requirement -> operation.meets(requirement.conditions()))
        .filter(requirement -> match.sizes().keySet().containsAll(requirement.names()))
        .toList();
  }
}
