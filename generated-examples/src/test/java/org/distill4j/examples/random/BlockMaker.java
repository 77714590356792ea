package org.distill4j.examples.random;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.distill4j.examples.random.spec.Annotation;
import org.distill4j.examples.random.spec.Catalogue;
import org.distill4j.examples.random.spec.Choices;
import org.distill4j.examples.random.spec.SpecType;

/** Draws blocks: those that networks use in rounds, and cells for the steps of sequences. */
final class BlockMaker {

  private final Choices choices;
  private final Catalogue catalogue;
  private final List<BlockModel> blocks;
  private final List<BlockModel> cells;

  /**
   * Creates a maker.
   *
   * @param blocks the blocks so far, which others may use
   * @param cells the cells so far
   */
  BlockMaker(
      Choices choices, Catalogue catalogue, List<BlockModel> blocks, List<BlockModel> cells) {
    this.choices = choices;
    this.catalogue = catalogue;
    this.blocks = blocks;
    this.cells = cells;
  }

  /** A block with its interface. */
  record Drawn(BlockModel model, SpecType type) {}

  /** Returns a block, or empty if it has no nodes. */
  Optional<Drawn> block(String name) {
    NetworkMaker maker = maker();
    for (int i = choices.between(1, 2); i > 0; i--) {
      maker.addInput();
    }
    maker.grow(choices.between(1, 5), blocks);
    if (choices.chance(0.1)) {
      maker.addSteps(cells);
    }
    return drawn(name, maker, Set.of(), 0.8);
  }

  /** Returns a block whose inputs can be steps of sequences, or empty if it has no nodes. */
  Optional<Drawn> cell(String name) {
    NetworkMaker maker = maker();
    maker.addInputs(catalogue.kind("Features"), choices.chance(0.8) ? 2 : 1);
    String step = maker.members().get(0).name();
    if (!cells.isEmpty()) {
      maker.addInputs(catalogue.kind("Sequence"), 1);
      maker.addSteps(cells);
    } else if (choices.chance(0.3)) {
      maker.addInput();
    }
    maker.grow(choices.between(1, 4), blocks);
    return drawn(name, maker, Set.of(step), 0.9);
  }

  private NetworkMaker maker() {
    Names names = new Names(choices, Set.of());
    Sizes sizes = new Sizes(choices, names, true, new HashMap<>());
    return new NetworkMaker(choices, catalogue, names, sizes, true);
  }

  private Optional<Drawn> drawn(
      String name, NetworkMaker maker, Set<String> kept, double carrying) {
    maker.finish(0);
    if (maker.members().stream().noneMatch(Member.Node.class::isInstance)) {
      return Optional.empty();
    }
    Map<String, String> carried = choices.chance(carrying) ? maker.carry(kept) : Map.of();
    Sizes sizes = maker.sizes();
    return Optional.of(
        new Drawn(
            new BlockModel(name, sizes.dimensions(), maker.members(), carried, sizes),
            new SpecType(
                Annotation.of("Block"),
                name,
                List.of(),
                DimensionMethods.ordered(
                    choices, DimensionMethods.of(sizes.dimensions(), Map.of()), maker.members()))));
  }
}
