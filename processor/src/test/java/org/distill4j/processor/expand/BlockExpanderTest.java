package org.distill4j.processor.expand;

import static com.google.common.truth.Truth.assertThat;
import static org.distill4j.processor.expand.Blocks.LAYER;
import static org.distill4j.processor.expand.Blocks.STACK;
import static org.distill4j.processor.expand.Blocks.answer;
import static org.distill4j.processor.expand.Blocks.layers;
import static org.distill4j.processor.expand.Blocks.withVector;
import static org.distill4j.processor.fixture.Kinds.FEATURES;
import static org.distill4j.processor.fixture.NetworkBuilder.network;
import static org.distill4j.processor.fixture.Operations.ADD;
import static org.distill4j.processor.fixture.Operations.dense;
import static org.distill4j.processor.fixture.Operations.use;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.fixture.BlockUseBuilder;
import org.distill4j.processor.fixture.NetworkBuilder;
import org.distill4j.processor.fixture.Phases;
import org.distill4j.processor.fixture.Places;
import org.distill4j.processor.fixture.Reads;
import org.distill4j.processor.spec.NetworkSpec;
import org.distill4j.processor.spec.NodeSpec;
import org.distill4j.processor.spec.ReadSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BlockExpanderTest {

  @Test
  void aNetworkWithoutBlocksStaysAsItIs() {
    NetworkSpec network =
        answer(withVector().node("hidden", FEATURES, dense("width"), "vector"), "hidden");
    FlatNetwork flat = Phases.expanded(network);

    assertThat(flat.nodes().stream().map(FlatNode::node).toList())
        .containsExactlyElementsIn(network.nodes())
        .inOrder();
    assertThat(flat.feeds()).isEmpty();
    assertThat(flat.aliases()).isEmpty();
    assertThat(flat.spec()).isEqualTo(network);
  }

  @Test
  void aBlockThatRunsOnceHasNoIndex() {
    FlatNetwork flat = Phases.expanded(answer(withVector().use(layers("1")), "layers.sum"), LAYER);

    assertThat(lines(flat))
        .containsExactly(
            "answer <- layers.sum",
            "layers.mapped <- vector",
            "layers.sum <- vector, layers.mapped");
    assertThat(flat.feeds()).containsExactly("layers.state", "vector");
    assertThat(flat.aliases()).isEmpty();
  }

  @Test
  void aRoundReadsWhatTheRoundBeforeCarries() {
    FlatNetwork flat = Phases.expanded(answer(withVector().use(layers("3")), "layers.sum"), LAYER);

    assertThat(lines(flat))
        .containsExactly(
            "answer <- layers[2].sum",
            "layers[0].mapped <- vector",
            "layers[0].sum <- vector, layers[0].mapped",
            "layers[1].mapped <- layers[0].sum",
            "layers[1].sum <- layers[0].sum, layers[1].mapped",
            "layers[2].mapped <- layers[1].sum",
            "layers[2].sum <- layers[1].sum, layers[2].mapped")
        .inOrder();
    assertThat(flat.feeds())
        .containsExactly(
            "layers[0].state", "vector",
            "layers[1].state", "layers[0].sum",
            "layers[2].state", "layers[1].sum");
    assertThat(flat.aliases())
        .containsExactly(
            "layers.mapped", "layers[2].mapped",
            "layers.sum", "layers[2].sum");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 17})
  void theExpansionIsTheNetworkThatOneWouldWriteByHand(int rounds) {
    FlatNetwork flat =
        Phases.expanded(
            answer(withVector().use(layers(Integer.toString(rounds))), "layers.sum"), LAYER);

    NetworkBuilder byHand = withVector();
    String below = "vector";
    for (int round = 0; round < rounds; round++) {
      String prefix = rounds == 1 ? "layers_" : "layers_" + round + "_";
      byHand.node(prefix + "mapped", FEATURES, dense("width"), below);
      byHand.node(prefix + "sum", FEATURES, use(ADD), below, prefix + "mapped");
      below = prefix + "sum";
    }
    FlatNetwork expected = Phases.expanded(answer(byHand, below));
    assertThat(lines(flat).stream().map(line -> line.replaceAll("[\\[\\].]+", "_")).toList())
        .containsExactlyElementsIn(lines(expected));
    assertThat(Phases.shaped(flat.spec(), LAYER).parameters())
        .isEqualTo(Phases.shaped(expected.spec()).parameters());
  }

  @Test
  void blocksInBlocksAreExpandedInEveryRound() {
    NetworkSpec network =
        answer(
            withVector()
                .use(
                    BlockUseBuilder.use("stacks", STACK)
                        .feed("below", "vector", FEATURES)
                        .with("depth", "2")
                        .repeat("2")),
            "stacks.top");
    FlatNetwork flat = Phases.expanded(network, LAYER, STACK);

    assertThat(lines(flat))
        .containsExactly(
            "answer <- stacks[1].top",
            "stacks[0].top <- stacks[0].layers[1].sum",
            "stacks[0].layers[0].mapped <- vector",
            "stacks[0].layers[0].sum <- vector, stacks[0].layers[0].mapped",
            "stacks[0].layers[1].mapped <- stacks[0].layers[0].sum",
            "stacks[0].layers[1].sum <- stacks[0].layers[0].sum, stacks[0].layers[1].mapped",
            "stacks[1].top <- stacks[1].layers[1].sum",
            "stacks[1].layers[0].mapped <- stacks[0].top",
            "stacks[1].layers[0].sum <- stacks[0].top, stacks[1].layers[0].mapped",
            "stacks[1].layers[1].mapped <- stacks[1].layers[0].sum",
            "stacks[1].layers[1].sum <- stacks[1].layers[0].sum, stacks[1].layers[1].mapped");
    assertThat(flat.aliases()).containsEntry("stacks.top", "stacks[1].top");
    assertThat(flat.aliases()).containsEntry("stacks.layers.sum", "stacks[1].layers[1].sum");
    assertThat(flat.aliases()).containsEntry("stacks[0].layers.sum", "stacks[0].layers[1].sum");
    assertThat(flat.aliases()).containsEntry("stacks.layers[0].sum", "stacks[1].layers[0].sum");
    assertThat(flat.aliases()).doesNotContainKey("stacks[0].top");
  }

  @Test
  void everyAliasMeansANode() {
    FlatNetwork flat =
        Phases.expanded(
            answer(
                withVector()
                    .use(
                        BlockUseBuilder.use("stacks", STACK)
                            .feed("below", "vector", FEATURES)
                            .with("depth", "3")
                            .repeat("2")),
                "stacks.top"),
            LAYER,
            STACK);
    List<String> names = flat.nodes().stream().map(FlatNode::name).toList();
    assertThat(names).containsNoDuplicates();
    assertThat(names).containsAtLeastElementsIn(Set.copyOf(flat.aliases().values()));
    assertThat(names).containsNoneIn(flat.aliases().keySet());
  }

  @ParameterizedTest
  @CsvSource({
    "2, 2",
    "width / 4, 2",
    "width - 5, 3",
    "(width + 1) / 3, 3",
    "1_0, 10",
  })
  void theNumberOfRoundsIsASize(String repeat, int rounds) {
    FlatNetwork flat =
        Phases.expanded(answer(withVector().use(layers(repeat)), "layers.sum"), LAYER);
    assertThat(flat.level().uses().get("layers")).hasSize(rounds);
  }

  @Test
  void aNumberOfRoundsIsKnownThroughAllLevels() {
    NetworkSpec outer =
        network("Outer")
            .dimension("depth")
            .dimension("width")
            .input("vector", FEATURES, "width")
            .use(
                BlockUseBuilder.use("stack", STACK)
                    .feed("below", "vector", FEATURES)
                    .with("depth", "depth * 2"))
            .build();
    NetworkSpec network =
        withVector()
            .dimension("depth", 3)
            .use(BlockUseBuilder.use("outer", outer).feed("vector", "vector", FEATURES))
            .build();
    Level outerLevel =
        Phases.expanded(network, LAYER, STACK, outer).level().uses().get("outer").get(0);
    Level stack = outerLevel.uses().get("stack").get(0);
    assertThat(stack.uses().get("layers")).hasSize(6);
  }

  @Test
  void aBlockByItselfRunsWhatIsNotKnownOnce() {
    Problems problems = new Problems();
    Optional<FlatNetwork> flat = BlockExpander.expandBlock(STACK, Phases.blocks(LAYER), problems);
    assertThat(problems.all()).isEmpty();
    assertThat(lines(flat.orElseThrow()))
        .containsExactly(
            "top <- layers.sum", "layers.mapped <- below", "layers.sum <- below, layers.mapped");
  }

  @Test
  void messagesAboutABlockPointToItsUse() {
    FlatNetwork flat = Phases.expanded(answer(withVector().use(layers("2")), "layers.sum"), LAYER);
    NodeSpec mapped = node(flat, "layers[1].mapped").node();

    assertThat(Places.name(mapped.place())).isEqualTo("layers");
    assertThat(Places.name(mapped.operation().place())).isEqualTo("layers");
    assertThat(Places.name(mapped.operation().arguments().get("units").place()))
        .isEqualTo("layers");
    assertThat(mapped.operation().arguments().get("units").value()).isEqualTo("width");
    assertThat(Places.name(node(flat, "answer").node().place())).isEqualTo("answer");
  }

  @Test
  void anOutputOfABlockIsNoOutputOfTheNetwork() {
    FlatNetwork flat = Phases.expanded(answer(withVector().use(layers("1")), "layers.sum"), LAYER);
    assertThat(LAYER.nodes().get(1).output()).isTrue();
    assertThat(node(flat, "layers.sum").node().output()).isFalse();
  }

  @Test
  void inputsOfBlocksLeadToWhatFeedsThem() {
    NetworkSpec network =
        answer(
            withVector()
                .use(layers("3"))
                .node(
                    "sum",
                    FEATURES,
                    use(ADD),
                    List.of(
                        Reads.read("layers[0].state", FEATURES),
                        Reads.read("layers[2].state", FEATURES))),
            "sum");
    assertThat(lines(Phases.expanded(network, LAYER))).contains("sum <- vector, layers[1].sum");
  }

  private static FlatNode node(FlatNetwork flat, String name) {
    return flat.nodes().stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
  }

  private static List<String> lines(FlatNetwork flat) {
    List<String> lines = new ArrayList<>();
    for (FlatNode node : flat.nodes()) {
      List<String> reads = node.node().reads().stream().map(ReadSpec::node).toList();
      lines.add(node.name() + " <- " + String.join(", ", reads));
    }
    return lines;
  }
}
