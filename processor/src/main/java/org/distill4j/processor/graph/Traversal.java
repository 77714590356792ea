package org.distill4j.processor.graph;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Orders nodes behind what they depend on. Keeps a stack of its own, because a network can be
 * thousands of nodes deep.
 */
final class Traversal {

  /**
   * A node that another one depends on.
   *
   * @param name its name
   * @param needed true if it must come first; otherwise it does where that makes no cycle
   */
  record Source(String name, boolean needed) {}

  /** A node whose visit has begun, and what is still to be visited before it. */
  private record Step(String name, Iterator<Source> rest) {}

  private final Function<String, List<Source>> sources;
  private final Set<String> visited;
  private final Deque<Step> steps = new ArrayDeque<>();
  private final Set<String> open = new HashSet<>();
  private boolean cyclic;

  /**
   * Prepares a traversal.
   *
   * @param sources what a node depends on, in the order in which it is visited
   * @param visited takes the nodes in order; what it has already is left alone
   */
  Traversal(Function<String, List<Source>> sources, Set<String> visited) {
    this.sources = sources;
    this.visited = visited;
  }

  /** Visits what a node depends on, then the node. */
  void visit(String start) {
    begin(start);
    while (!steps.isEmpty()) {
      Step step = steps.peek();
      if (step.rest().hasNext()) {
        Source source = step.rest().next();
        cyclic |= source.needed() && open.contains(source.name());
        if (source.needed() || !dependsOnOpen(source.name())) {
          begin(source.name());
        }
      } else {
        steps.pop();
        open.remove(step.name());
        visited.add(step.name());
      }
    }
  }

  private void begin(String name) {
    if (!visited.contains(name) && open.add(name)) {
      steps.push(new Step(name, sources.apply(name).iterator()));
    }
  }

  private boolean dependsOnOpen(String start) {
    Set<String> seen = new HashSet<>();
    Deque<String> rest = new ArrayDeque<>(List.of(start));
    while (!rest.isEmpty()) {
      String name = rest.pop();
      if (open.contains(name)) {
        return true;
      }
      if (!visited.contains(name) && seen.add(name)) {
        sources.apply(name).stream()
            .filter(Source::needed)
            .forEach(source -> rest.push(source.name()));
      }
    }
    return false;
  }

  /** Returns true if a node that was visited depends on itself. */
  boolean isCyclic() {
    return cyclic;
  }
}
