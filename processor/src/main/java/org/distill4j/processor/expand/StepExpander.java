package org.distill4j.processor.expand;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Place;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.spec.BlockUse;
import org.distill4j.processor.spec.FrozenSpec;
import org.distill4j.processor.spec.KindType;
import org.distill4j.processor.spec.NodeSpec;
import org.distill4j.processor.spec.OperationUse;
import org.distill4j.processor.spec.ReadSpec;
import org.distill4j.processor.spec.weight.ParametersSpec;

/**
 * Expands blocks over steps: each becomes a node that runs it, with the name of the use, and a node
 * for each value in it that others read.
 */
final class StepExpander {

  private final PathResolver paths;
  private final Problems problems;
  private final Map<String, Started> started = new LinkedHashMap<>();
  private final Map<String, Pending> pending = new LinkedHashMap<>();
  private final Map<String, Reader> readers = new HashMap<>();

  /** A use of a block over steps whose results are not all known yet. */
  private record Pending(
      BlockUse use, List<ReadSpec> reads, Level level, Place place, FlatNetwork body) {

    /** Returns the name of the node that has the parameters. */
    String owner() {
      return BlockExpander.ownerPrefix(level) + StepExpander.owner(use, level);
    }
  }

  /** A use of a block over steps whose nodes are not all known yet. */
  private record Started(
      BlockUse use,
      List<ReadSpec> reads,
      Level level,
      Place place,
      Level inside,
      BlockExpander body) {}

  /** The first to read a result. */
  private record Reader(String name, ReadSpec read) {}

  StepExpander(PathResolver paths, Problems problems) {
    this.paths = paths;
    this.problems = problems;
  }

  /** Adds a use, with what feeds it. */
  void add(BlockUse use, List<ReadSpec> reads, Level level, Optional<Place> place) {
    Place of = place.orElse(use.place());
    Level inside = level.uses().get(use.name()).get(0);
    BlockExpander body = new BlockExpander(paths.inside(inside), problems);
    body.add(inside, Optional.of(of));
    started.put(level.prefix() + use.name(), new Started(use, reads, level, of, inside, body));
  }

  /** Expands the bodies, once all that is read in them is known. */
  private void finish() {
    started.forEach(
        (name, it) ->
            it.body()
                .finish(it.inside())
                .filter(body -> hasNoLoss(it.use(), body))
                .ifPresent(
                    body ->
                        pending.put(
                            name,
                            new Pending(it.use(), it.reads(), it.level(), it.place(), body))));
  }

  private boolean hasNoLoss(BlockUse use, FlatNetwork body) {
    Optional<NodeSpec> loss =
        body.nodes().stream()
            .map(FlatNode::node)
            .filter(node -> node.kind().role() == KindType.Role.LOSS)
            .findFirst();
    loss.ifPresent(
        node -> problems.add(DiagnosticId.STEPS_LOSS, use.place(), use.name(), node.name()));
    return loss.isEmpty();
  }

  /** Notes who reads a node, which may be a result. */
  void read(String name, String reader, ReadSpec read) {
    readers.putIfAbsent(name, new Reader(reader, read));
  }

  /** Returns the nodes of all uses, and those of their results. */
  List<FlatNode> nodes() {
    finish();
    Map<String, Set<String>> read = new HashMap<>();
    Map<String, Set<String>> needed = new HashMap<>();
    for (StepResult result : paths.results().values()) {
      read.computeIfAbsent(result.steps(), name -> new TreeSet<>()).add(result.node());
    }
    pending.forEach(
        (name, use) ->
            needed
                .computeIfAbsent(use.owner(), owner -> new TreeSet<>())
                .addAll(read.getOrDefault(name, Set.of())));
    List<FlatNode> nodes = new ArrayList<>();
    pending.forEach(
        (name, use) -> {
          FlatSteps steps =
              new FlatSteps(
                  use.use(),
                  use.body(),
                  List.copyOf(read.getOrDefault(name, Set.of())),
                  List.copyOf(needed.get(use.owner())));
          nodes.add(block(name, use, steps));
          paths.results().values().stream()
              .filter(result -> result.steps().equals(name))
              .forEach(result -> result(result, use, steps).ifPresent(nodes::add));
        });
    return nodes;
  }

  private FlatNode block(String name, Pending use, FlatSteps steps) {
    OperationUse operation = StepOperations.block(use.body(), use.place());
    NodeSpec node =
        new NodeSpec(
            name,
            StepOperations.RESULTS,
            operation,
            use.reads(),
            false,
            use.use().inherited(),
            ParametersSpec.OWN,
            use.place());
    String owner = use.owner();
    return new FlatNode(
        node,
        use.level(),
        owner.equals(name) ? Optional.empty() : Optional.of(owner),
        frozen(use),
        Optional.of(steps),
        Optional.empty());
  }

  private static String owner(BlockUse use, Level level) {
    return level.spec().uses().stream()
        .filter(other -> other.name().equals(use.weightsOf()))
        .findFirst()
        .map(other -> owner(other, level))
        .orElse(use.name());
  }

  /** Returns the declaration that freezes the block as a whole. */
  private Optional<FrozenSpec> frozen(Pending use) {
    Optional<FrozenSpec> outside = BlockExpander.frozen(use.use().frozen(), use.level());
    if (outside.isPresent()) {
      return outside;
    }
    List<Optional<FrozenSpec>> inside =
        use.body().nodes().stream()
            .filter(StepExpander::hasParameters)
            .map(FlatNode::frozen)
            .toList();
    Optional<FrozenSpec> first = inside.stream().flatMap(Optional::stream).findFirst();
    if (first.isPresent() && inside.stream().anyMatch(Optional::isEmpty)) {
      problems.add(DiagnosticId.STEPS_FROZEN, use.place(), use.use().name());
    }
    return first;
  }

  /** Returns true if a node declares parameters, itself or in a block that it runs over steps. */
  private static boolean hasParameters(FlatNode node) {
    return !node.node().operation().type().parameters().equals(StepOperations.NONE)
        || node.steps().stream()
            .flatMap(steps -> steps.body().nodes().stream())
            .anyMatch(StepExpander::hasParameters);
  }

  private Optional<FlatNode> result(StepResult result, Pending use, FlatSteps steps) {
    Optional<Reader> reader = Optional.ofNullable(readers.get(result.name()));
    Optional<NodeSpec> found =
        use.body().nodes().stream()
            .map(FlatNode::node)
            .filter(node -> node.name().equals(result.node()))
            .findFirst();
    if (found.isEmpty()) {
      // All steps of a block over steps in this one.
      reader.ifPresent(it -> report(it, result, it.read().kind(), "it is a sequence at each step"));
      return Optional.empty();
    }
    NodeSpec inner = found.get();
    KindType kind = result.all() && reader.isPresent() ? reader.get().read().kind() : inner.kind();
    boolean fits = !result.all() || kind.isStepsOf(inner.kind());
    if (!fits || inner.kind().axes().size() != 1) {
      String reason =
          fits
              ? inner.kind().name() + " has several axes"
              : kind.name() + " is no sequence of " + inner.kind().name();
      reader.ifPresent(it -> report(it, result, kind, reason));
      return Optional.empty();
    }
    NodeSpec node =
        new NodeSpec(
            result.name(),
            kind,
            StepOperations.result(steps, result.all(), use.place()),
            List.of(
                new ReadSpec(
                    "steps",
                    result.steps(),
                    Optional.empty(),
                    StepOperations.RESULTS,
                    use.place(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty())),
            false,
            use.use().inherited(),
            use.place());
    return Optional.of(
        new FlatNode(
            node,
            use.level(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(result)));
  }

  private void report(Reader reader, StepResult result, KindType kind, String reason) {
    problems.add(
        DiagnosticId.STEPS_RESULT,
        reader.read().place(),
        reader.name(),
        result.name(),
        kind.name(),
        reason);
  }
}
