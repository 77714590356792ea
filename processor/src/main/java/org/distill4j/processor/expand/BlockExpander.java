package org.distill4j.processor.expand;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Place;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.diagnostic.Suggestion;
import org.distill4j.processor.spec.BlockUse;
import org.distill4j.processor.spec.FrozenSpec;
import org.distill4j.processor.spec.InputSpec;
import org.distill4j.processor.spec.NetworkSpec;
import org.distill4j.processor.spec.NodeSpec;
import org.distill4j.processor.spec.OperationUse;
import org.distill4j.processor.spec.ReadSpec;

/** Expands the blocks of a network into nodes. */
public final class BlockExpander {

  private final Problems problems;
  private final PathResolver paths;
  private final List<FlatNode> nodes = new ArrayList<>();
  private final Map<String, String> feeds = new LinkedHashMap<>();
  private final StepExpander steps;

  /** Creates an expander that notes what is read of blocks over steps. */
  BlockExpander(PathResolver paths, Problems problems) {
    this.problems = problems;
    this.paths = paths;
    this.steps = new StepExpander(paths, problems);
  }

  /**
   * Returns the network with its blocks expanded, or empty with problems.
   *
   * @param blocks the block with a canonical name, if it has no errors
   */
  public static Optional<FlatNetwork> expand(
      NetworkSpec network, BlockSource blocks, Problems problems) {
    return expand(new LevelBuilder(blocks, false, problems).build(network), problems);
  }

  /** Expands a block on its own, whose dimensions may have no values yet. */
  public static Optional<FlatNetwork> expandBlock(
      NetworkSpec block, BlockSource blocks, Problems problems) {
    return expand(new LevelBuilder(blocks, true, problems).build(block), problems);
  }

  private static Optional<FlatNetwork> expand(Level root, Problems problems) {
    if (problems.haveErrors()) {
      return Optional.empty();
    }
    BlockExpander expander = new BlockExpander(new PathResolver(), problems);
    expander.add(root, Optional.empty());
    return expander.finish(root);
  }

  /** Returns the nodes that were added, once all that reads them is known. */
  Optional<FlatNetwork> finish(Level root) {
    if (problems.haveErrors()) {
      return Optional.empty();
    }
    nodes.addAll(steps.nodes());
    List<FlatNode> resolved = new SharedParameters(nodes, paths, problems).resolved();
    return problems.haveErrors()
        ? Optional.empty()
        : Optional.of(new FlatNetwork(root, resolved, feeds, aliases(root, "", "")));
  }

  /** Adds the nodes of a level; nodes of blocks have the place of the block's use. */
  void add(Level level, Optional<Place> place) {
    if (level.parent().isPresent()) {
      for (InputSpec input : level.spec().inputs()) {
        paths
            .resolve(input.name(), level)
            .ifPresent(source -> feeds.put(level.prefix() + input.name(), source));
      }
    }
    for (NodeSpec node : level.spec().nodes()) {
      List<ReadSpec> reads = new ArrayList<>();
      for (ReadSpec read : node.reads()) {
        resolve(node.name(), read, level).ifPresent(reads::add);
      }
      nodes.add(
          new FlatNode(
              flat(node, reads, level, place), level, weightsOf(node, level), frozen(node, level)));
    }
    for (BlockUse use : level.spec().uses()) {
      List<ReadSpec> reads = new ArrayList<>();
      use.reads().forEach(read -> resolve(use.name(), read, level).ifPresent(reads::add));
      if (!checkWeights(use, level)) {
        continue;
      }
      if (use.overSteps()) {
        steps.add(use, reads, level, place);
      } else {
        for (Level round : level.uses().get(use.name())) {
          add(round, Optional.of(place.orElse(use.place())));
        }
      }
    }
  }

  private static NodeSpec flat(
      NodeSpec node, List<ReadSpec> reads, Level level, Optional<Place> place) {
    OperationUse operation = node.operation();
    if (place.isPresent()) {
      Map<String, OperationUse.Argument> arguments = new LinkedHashMap<>();
      operation
          .arguments()
          .forEach(
              (name, argument) ->
                  arguments.put(name, new OperationUse.Argument(argument.value(), place.get())));
      operation = new OperationUse(operation.type(), arguments, place.get());
    }
    return new NodeSpec(
        level.prefix() + node.name(),
        node.kind(),
        operation,
        reads,
        node.output() && level.parent().isEmpty(),
        node.inherited(),
        node.parameters(),
        place.orElse(node.place()));
  }

  /** Returns the nearest declaration that freezes a node: its own, or that of a block's use. */
  private static Optional<FrozenSpec> frozen(NodeSpec node, Level level) {
    return frozen(node.parameters().frozen(), level);
  }

  /** Returns a declaration that freezes, or else the nearest one of a block's use. */
  static Optional<FrozenSpec> frozen(Optional<FrozenSpec> own, Level level) {
    Optional<FrozenSpec> frozen = own;
    Optional<Level> at = Optional.of(level);
    while (frozen.isEmpty() && at.isPresent()) {
      frozen = at.get().use().flatMap(BlockUse::frozen);
      at = at.get().parent();
    }
    return frozen;
  }

  private Optional<ReadSpec> resolve(String reader, ReadSpec read, Level level) {
    Optional<String> name = paths.resolve(read.node(), level);
    if (name.isEmpty()) {
      reportUnknown(reader, read, level);
    }
    name.ifPresent(known -> steps.read(known, reader, read));
    return name.map(read::of);
  }

  private void reportUnknown(String reader, ReadSpec read, Level level) {
    if (level.spec().dimension(read.node()).isPresent()) {
      problems.add(DiagnosticId.READS_DIMENSION, read.place(), reader, read.node());
      return;
    }
    Set<String> known = paths.known(level);
    known.remove(reader);
    problems.add(
        DiagnosticId.UNKNOWN_NODE,
        read.place(),
        "'" + reader + "'",
        read.node(),
        level.spec().name(),
        "node",
        Suggestion.among(read.node(), known));
  }

  /**
   * Returns the node that owns the parameters: the one in the first of the levels that share them.
   */
  private static Optional<String> weightsOf(NodeSpec node, Level level) {
    String owner = ownerPrefix(level) + node.name();
    return owner.equals(level.prefix() + node.name()) ? Optional.empty() : Optional.of(owner);
  }

  static String ownerPrefix(Level level) {
    if (level.parent().isEmpty()) {
      return "";
    }
    BlockUse use = level.use().orElseThrow();
    Level parent = level.parent().get();
    List<Level> rounds = parent.uses().get(use.name());
    if (!use.weightsOf().isEmpty() && parent.uses().containsKey(use.weightsOf())) {
      List<Level> others = parent.uses().get(use.weightsOf());
      return ownerPrefix(others.get(Math.min(level.round(), others.size() - 1)));
    }
    int owner = use.shared() ? 0 : level.round();
    String own = rounds.get(owner).prefix().substring(parent.prefix().length());
    return ownerPrefix(parent) + own;
  }

  /** Returns true if the parameters that it uses are those of another use before it. */
  private boolean checkWeights(BlockUse use, Level level) {
    if (use.weightsOf().isEmpty()) {
      return true;
    }
    List<BlockUse> uses = level.spec().uses();
    Optional<BlockUse> owner =
        uses.stream().filter(other -> other.name().equals(use.weightsOf())).findFirst();
    String reason = null;
    if (owner.isEmpty()) {
      reason = "there is no such use in '" + level.spec().name() + "'";
    } else if (uses.indexOf(owner.get()) >= uses.indexOf(use)) {
      reason = "that is not declared before it";
    } else if (!owner.get().block().equals(use.block())) {
      reason = "that uses another block";
    } else if (level.uses().get(owner.get().name()).size() != level.uses().get(use.name()).size()) {
      reason = "that repeats a different number of times";
    } else if (owner.get().overSteps() != use.overSteps()) {
      reason = "only one of them runs over steps";
    }
    if (reason != null) {
      problems.add(
          DiagnosticId.WEIGHTS_UNKNOWN, use.usePlace(), use.name(), use.weightsOf(), reason);
    }
    return reason == null;
  }

  /** Returns the names without the index of a last repetition, mapped to the full names. */
  private static Map<String, String> aliases(Level level, String prefix, String alias) {
    Map<String, String> aliases = new LinkedHashMap<>();
    for (NodeSpec node : level.spec().nodes()) {
      if (!alias.equals(prefix)) {
        aliases.put(alias + node.name(), prefix + node.name());
      }
    }
    level
        .uses()
        .forEach(
            (name, rounds) -> {
              if (rounds.get(0).overSteps()) {
                return;
              }
              for (Level round : rounds) {
                aliases.putAll(
                    aliases(
                        round, round.prefix(), alias + round.prefix().substring(prefix.length())));
                if (round.isLast() && rounds.size() > 1) {
                  aliases.putAll(aliases(round, round.prefix(), alias + name + "."));
                }
              }
            });
    return aliases;
  }
}
