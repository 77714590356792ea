package org.distill4j.examples.random;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.distill4j.examples.random.spec.Catalogue;
import org.distill4j.processor.size.Polynomial;

/** The values of a block over the steps of a sequence that a network can read. */
final class StepResults {

  private final Catalogue catalogue;
  private final Member.Use use;
  private final Expansion body;

  /**
   * Creates the results of one use.
   *
   * @param body the nodes of the block
   */
  StepResults(Catalogue catalogue, Member.Use use, Expansion body) {
    this.catalogue = catalogue;
    this.use = use;
    this.body = body;
  }

  /**
   * Returns the results by their paths.
   *
   * @param steps the block as a node
   * @param length the number of steps
   */
  Map<String, Value> of(Value steps, Polynomial length) {
    Map<String, Value> results = new LinkedHashMap<>();
    body.paths()
        .forEach(
            (path, name) -> {
              Value value = body.value(path).orElseThrow();
              if (value.axes().size() == 1 && !isInput(path)) {
                String last = steps.name() + "." + name;
                results.put(use.name() + "." + path, result(steps, last, value.kind(), value));
                kindOfSteps(value.kind())
                    .ifPresent(
                        kind ->
                            results.put(
                                use.name() + "[*]." + path,
                                all(steps, steps.name() + "[*]." + name, kind, value, length)));
              }
            });
    return results;
  }

  private boolean isInput(String path) {
    return use.block().inputs().stream().anyMatch(input -> input.name().equals(path));
  }

  private Optional<String> kindOfSteps(String kind) {
    return catalogue.kinds().values().stream()
        .filter(it -> it.stepsOf().equals(kind))
        .map(it -> it.name())
        .findFirst();
  }

  private Value result(Value steps, String name, String kind, Value inner) {
    return new Value(
        name,
        kind,
        inner.axes(),
        List.of(steps.name()),
        false,
        learns(inner.name()),
        steps.family());
  }

  private Value all(Value steps, String name, String kind, Value inner, Polynomial length) {
    List<Polynomial> axes = new ArrayList<>(List.of(length));
    axes.addAll(inner.axes());
    return new Value(
        name, kind, axes, List.of(steps.name()), false, learns(inner.name()), steps.family());
  }

  /** Returns true if a node depends on trained parameters, in its own step or in one before. */
  private boolean learns(String node) {
    Set<String> reached = body.reach(List.of(node));
    boolean grown = true;
    while (grown) {
      int before = reached.size();
      use.block()
          .carried()
          .forEach(
              (input, carried) -> {
                if (reached.contains(input)) {
                  reached.addAll(body.sources(carried));
                }
              });
      grown = reached.size() > before;
    }
    return reached.stream().anyMatch(body::learnsItself);
  }
}
