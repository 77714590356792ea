package org.distill4j.processor.graph;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Sorts nodes topologically. Uses an explicit stack, because a network can be thousands of nodes
 * deep.
 */
final class Traversal {

  /**
   * A node that another one depends on.
   *
   * @param name its name
   * @param needed true if it must come first; otherwise it does unless that causes a cycle
   */
  record Source(String name, boolean needed) {}

  /** A node being visited, and the nodes still to be visited before it. */
  private record Step(String name, Iterator<Source> rest) {}

  private final Function<String, List<Source>> sources;
  private final Set<String> visited;
  private final Deque<Step> steps = new ArrayDeque<>();
  private final Set<String> open = new HashSet<>();
  private boolean cyclic;

  /**
   * Creates a traversal.
   *
   * @param sources the nodes on which a node depends, in the order in which they are visited
   * @param visited receives the nodes in order; nodes that it contains are skipped
   */
  Traversal(Function<String, List<Source>> sources, Set<String> visited) {
    this.sources = sources;
    this.visited = visited;
  }

  /** Visits the nodes on which a node depends, then the node. */
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
