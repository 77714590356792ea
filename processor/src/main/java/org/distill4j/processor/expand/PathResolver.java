package org.distill4j.processor.expand;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.distill4j.processor.spec.BlockUse;
import org.distill4j.processor.spec.InputSpec;
import org.distill4j.processor.spec.NetworkSpec;
import org.distill4j.processor.spec.NetworkSpec.Carry;
import org.distill4j.processor.spec.NodeSpec;
import org.distill4j.processor.spec.ReadSpec;

/** Resolves a path at some level to a node of the network. */
final class PathResolver {

  private static final Pattern STEP =
      Pattern.compile("([^.\\[\\]]+)(?:\\[(\\d{1,9}|\\*)])?\\.(.+)");

  private final Set<String> open = new HashSet<>();
  private final Map<Level, PathResolver> inside = new HashMap<>();
  private final Map<String, StepResult> results = new TreeMap<>();
  private final IdentityHashMap<NetworkSpec, Set<String>> nodes = new IdentityHashMap<>();

  /** Returns the name in the network, or empty if there is no such node. */
  Optional<String> resolve(String path, Level level) {
    Matcher step = STEP.matcher(path);
    if (!step.matches()) {
      return local(path, level);
    }
    List<Level> rounds = level.uses().get(step.group(1));
    if (rounds == null) {
      return Optional.empty();
    }
    if (rounds.get(0).overSteps()) {
      return ofSteps(level.prefix() + step.group(1), step.group(2), step.group(3), rounds.get(0));
    }
    if ("*".equals(step.group(2))) {
      return Optional.empty();
    }
    int index = step.group(2) == null ? rounds.size() - 1 : Integer.parseInt(step.group(2));
    return index < rounds.size() ? resolve(step.group(3), rounds.get(index)) : Optional.empty();
  }

  /** Returns the name of a result of a block over steps, and notes that it is read. */
  private Optional<String> ofSteps(String steps, String index, String path, Level body) {
    if (index != null && !index.equals("*")) {
      return Optional.empty();
    }
    return inside(body)
        .resolve(path, body)
        .filter(node -> body.spec().input(node).isEmpty())
        .map(
            node -> {
              StepResult result = new StepResult(steps, node, index != null);
              results.put(result.name(), result);
              return result.name();
            });
  }

  /**
   * Returns the resolver of a block over steps, which notes what is read of blocks over steps in
   * it.
   */
  PathResolver inside(Level steps) {
    return inside.computeIfAbsent(steps, level -> new PathResolver());
  }

  /** Returns the results of blocks over steps that are read, by their names in the network. */
  Map<String, StepResult> results() {
    return results;
  }

  private Optional<String> local(String name, Level level) {
    if (nodes.computeIfAbsent(level.spec(), PathResolver::nodes).contains(name)) {
      return Optional.of(level.prefix() + name);
    }
    if (level.spec().input(name).isEmpty()) {
      return Optional.empty();
    }
    return level.parent().isEmpty() ? Optional.of(name) : input(name, level);
  }

  private static Set<String> nodes(NetworkSpec spec) {
    return spec.nodes().stream().map(NodeSpec::name).collect(Collectors.toSet());
  }

  /**
   * Returns the node that feeds an input of a block; empty as well if inputs feed each other in a
   * cycle.
   */
  private Optional<String> input(String name, Level level) {
    String here = level.prefix() + name;
    if (!open.add(here)) {
      return Optional.empty();
    }
    try {
      Optional<String> carried = level.round() == 0 ? Optional.empty() : carried(name, level);
      return carried.isPresent()
          ? resolve(carried.get(), level.before())
          : feed(name, level.use().orElseThrow())
              .flatMap(read -> resolve(read.node(), level.parent().orElseThrow()));
    } finally {
      open.remove(here);
    }
  }

  private static Optional<String> carried(String input, Level level) {
    for (var entry : level.spec().carries().entrySet()) {
      Carry carry = entry.getValue();
      if (carry.input().equals(input)) {
        return Optional.of(entry.getKey());
      }
    }
    return Optional.empty();
  }

  private static Optional<ReadSpec> feed(String input, BlockUse use) {
    return use.reads().stream().filter(read -> read.parameter().equals(input)).findFirst();
  }

  /** Returns all valid paths at a level, for suggestions. */
  Set<String> known(Level level) {
    Set<String> known = new TreeSet<>();
    level.spec().nodes().stream().map(NodeSpec::name).forEach(known::add);
    level.spec().inputs().stream().map(InputSpec::name).forEach(known::add);
    level
        .uses()
        .forEach(
            (name, rounds) -> {
              Level last = rounds.get(rounds.size() - 1);
              List<String> inner = new ArrayList<>(known(last));
              inner.removeIf(path -> last.spec().input(path).isPresent());
              inner.forEach(path -> known.add(name + "." + path));
              if (last.overSteps()) {
                inner.forEach(path -> known.add(name + "[*]." + path));
              }
            });
    return known;
  }
}
