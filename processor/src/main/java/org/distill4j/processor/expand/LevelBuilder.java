package org.distill4j.processor.expand;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Problem;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.diagnostic.Suggestion;
import org.distill4j.processor.size.IndivisibleException;
import org.distill4j.processor.size.MalformedSizeException;
import org.distill4j.processor.size.Polynomial;
import org.distill4j.processor.size.SizeExpression;
import org.distill4j.processor.spec.BlockUse;
import org.distill4j.processor.spec.DimensionSpec;
import org.distill4j.processor.spec.NetworkSpec;
import org.distill4j.processor.spec.SpecName;

/** Finds the blocks that a network uses, at all depths, and the number of their repetitions. */
final class LevelBuilder {

  private static final int MOST_ROUNDS = 1_000;

  /** The maximum number of nodes: a class file holds 65,535 constants, and each node needs four. */
  private static final int MOST_NODES = 15_000;

  /** The maximum depth of blocks in blocks. */
  private static final int DEEPEST = 100;

  private final BlockSource blocks;
  private final boolean assumesRounds;
  private final Problems problems;
  private long nodes;

  /**
   * Creates a builder.
   *
   * @param assumesRounds true if an unknown number of repetitions counts as 1, as for a block on
   *     its own
   */
  LevelBuilder(BlockSource blocks, boolean assumesRounds, Problems problems) {
    this.blocks = blocks;
    this.assumesRounds = assumesRounds;
    this.problems = problems;
  }

  Level build(NetworkSpec network) {
    Level level = Level.network(network);
    nodes = network.nodes().size();
    addUses(level, List.of(network.name()));
    if (nodes > MOST_NODES) {
      problems.add(
          DiagnosticId.TOO_LARGE,
          network.place(),
          network.name(),
          "has",
          Polynomial.of(MOST_NODES),
          "nodes",
          "Divide it, or repeat its blocks less often: a generated class cannot hold more.");
    }
    return level;
  }

  /** A block that is compiled now reports its problems itself; one in a class file cannot. */
  private void reportBroken(BlockUse use) {
    Optional<Problem> unreported = blocks.unreported(use.block());
    if (unreported.isEmpty()) {
      problems.brokenElsewhere();
    } else {
      String simpleName = use.block().substring(use.block().lastIndexOf('.') + 1);
      problems.add(
          DiagnosticId.NETWORK_BROKEN,
          use.place(),
          "block",
          simpleName,
          unreported.get().withoutFix(),
          unreported.get().fix());
    }
  }

  private void addUses(Level level, List<SpecName> path) {
    if (path.size() > DEEPEST) {
      BlockUse use = level.use().orElseThrow();
      problems.add(
          DiagnosticId.TOO_LARGE,
          use.place(),
          path.get(0),
          "has",
          Polynomial.of(DEEPEST),
          "blocks inside each other",
          "Nest the blocks less deeply.");
      return;
    }
    for (BlockUse use : level.spec().uses()) {
      Optional<NetworkSpec> block = blocks.usable(use.block());
      if (block.isEmpty()) {
        reportBroken(use);
        continue;
      }
      List<SpecName> deeper = new ArrayList<>(path);
      deeper.add(block.get().name());
      if (path.contains(block.get().name())) {
        String cycle = String.join(" -> ", deeper.stream().map(SpecName::toString).toList());
        problems.add(DiagnosticId.BLOCK_CYCLE, use.place(), block.get().name(), cycle);
        continue;
      }
      if (!new FeedRules(use, block.get(), problems).check()) {
        continue;
      }
      if (use.overSteps()) {
        addSteps(level, use, block.get(), deeper);
      } else {
        addRounds(level, use, block.get(), deeper);
      }
    }
  }

  private void addRounds(Level level, BlockUse use, NetworkSpec block, List<SpecName> path) {
    int count = rounds(level, use);
    if (count > 1 && block.carries().isEmpty()) {
      problems.add(
          DiagnosticId.REPEAT_WITHOUT_CARRY, use.usePlace(), use.name(), count, block.name());
      return;
    }
    List<Level> rounds = new ArrayList<>();
    for (int i = 0; i < count && nodes <= MOST_NODES && !problems.haveErrors(); i++) {
      nodes += block.nodes().size();
      Level round = level.round(use, block, i, count);
      rounds.add(round);
      addUses(round, path);
    }
    if (count > 0) {
      level.add(use.name(), rounds);
    }
  }

  private void addSteps(Level level, BlockUse use, NetworkSpec block, List<SpecName> path) {
    nodes += block.nodes().size();
    Level steps = level.steps(use, block);
    level.add(use.name(), List.of(steps));
    addUses(steps, path);
  }

  /** Returns the number of repetitions, or 0 with a problem. */
  private int rounds(Level level, BlockUse use) {
    try {
      if (!SizeExpression.parse(use.repeat()).summedNames().isEmpty()) {
        problems.add(
            DiagnosticId.MALFORMED_SIZE,
            use.usePlace(),
            use.repeat(),
            "sums are for signatures of operations");
        return 0;
      }
      if (!checkNames(use, level)) {
        return 0;
      }
      Optional<Polynomial> rounds = evaluate(use.repeat(), level);
      if (rounds.isEmpty() && assumesRounds) {
        return 1;
      }
      if (rounds.isEmpty()) {
        problems.add(DiagnosticId.REPEAT_UNBOUND, use.usePlace(), use.name(), use.repeat());
        return 0;
      }
      return count(rounds.get(), use);
    } catch (MalformedSizeException | IndivisibleException e) {
      problems.add(DiagnosticId.MALFORMED_SIZE, use.usePlace(), use.repeat(), e.getMessage());
      return 0;
    }
  }

  private int count(Polynomial rounds, BlockUse use) {
    String what = "The number of repetitions '" + use.repeat() + "'";
    if (!rounds.isWhole()) {
      problems.add(DiagnosticId.SIZE_NOT_WHOLE, use.usePlace(), what, rounds);
      return 0;
    }
    long value = rounds.value().orElse(Long.MAX_VALUE);
    if (value < 1 || value > MOST_ROUNDS) {
      problems.add(
          DiagnosticId.SIZE_NOT_POSITIVE, use.usePlace(), what, rounds, Polynomial.of(MOST_ROUNDS));
      return 0;
    }
    return (int) value;
  }

  /** Returns true if all names in a number of repetitions are dimensions; reports the others. */
  private boolean checkNames(BlockUse use, Level level) throws MalformedSizeException {
    List<String> dimensions = level.spec().dimensions().stream().map(DimensionSpec::name).toList();
    List<String> unknown =
        SizeExpression.parse(use.repeat()).names().stream()
            .filter(name -> !dimensions.contains(name))
            .toList();
    for (String name : unknown) {
      problems.add(
          DiagnosticId.UNKNOWN_DIMENSION,
          use.usePlace(),
          use.repeat(),
          name,
          level.spec().name(),
          Suggestion.orDeclare(name, dimensions, "it: @Dimension(2) int " + name + "();"));
    }
    return unknown.isEmpty();
  }

  /** Evaluates a size at a level; empty if a dimension in it has no value. */
  private static Optional<Polynomial> evaluate(String text, Level level)
      throws MalformedSizeException {
    SizeExpression expression = SizeExpression.parse(text);
    Map<String, Polynomial> values = new HashMap<>();
    for (String name : expression.names()) {
      Optional<Polynomial> value = value(name, level);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      values.put(name, value.get());
    }
    return Optional.of(expression.evaluate(values::get, values::get));
  }

  private static Optional<Polynomial> value(String name, Level level)
      throws MalformedSizeException {
    Optional<String> with = level.use().map(use -> use.with().get(name));
    if (with.isPresent()) {
      return evaluate(with.get(), level.user().orElseThrow());
    }
    Optional<DimensionSpec> dimension = level.spec().dimension(name);
    if (dimension.isPresent() && dimension.get().value().isPresent()) {
      return Optional.of(Polynomial.of(dimension.get().value().getAsInt()));
    }
    return dimension.isPresent() && level.user().isPresent()
        ? value(name, level.user().get())
        : Optional.empty();
  }
}
