package org.distill4j.processor;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.distill4j.processor.diagnostic.Problem;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.expand.BlockSource;
import org.distill4j.processor.parse.Parsers;
import org.distill4j.processor.parse.source.Sources;
import org.distill4j.processor.spec.NetworkSpec;

/** The blocks of one round, each parsed and checked at most once. */
final class Blocks implements BlockSource {

  private final Sources sources;
  private final Parsers parsers;
  private final BiConsumer<NetworkSpec, Problems> check;
  private final Map<String, Block> known = new HashMap<>();

  private record Block(Optional<NetworkSpec> spec, Problems problems) {}

  /**
   * Creates an empty cache.
   *
   * @param check reports the problems of a block on its own
   */
  Blocks(Sources sources, Parsers parsers, BiConsumer<NetworkSpec, Problems> check) {
    this.sources = sources;
    this.parsers = parsers;
    this.check = check;
  }

  @Override
  public Optional<NetworkSpec> usable(String name) {
    Block block = block(name);
    return block.problems().haveErrors() ? Optional.empty() : block.spec();
  }

  @Override
  public Optional<Problem> unreported(String name) {
    return sources.type(name).filter(type -> !sources.isCompiledNow(type)).stream()
        .flatMap(type -> problems(name).errors().stream())
        .findFirst();
  }

  /** Returns the problems of the block with that canonical name. */
  Problems problems(String name) {
    return block(name).problems();
  }

  private Block block(String name) {
    Block block = known.get(name);
    if (block == null) {
      Problems problems = new Problems();
      block = new Block(parsers.block(name, problems), problems);
      // A block may contain itself: stored before the check, which asks for the blocks inside.
      known.put(name, block);
      block.spec().ifPresent(spec -> check.accept(spec, problems));
    }
    return block;
  }
}
