package org.distill4j.processor.expand;

import static com.google.common.truth.Truth.assertThat;
import static org.distill4j.processor.expand.Blocks.LAYER;
import static org.distill4j.processor.expand.Blocks.STACK;
import static org.distill4j.processor.expand.Blocks.answer;
import static org.distill4j.processor.expand.Blocks.layers;
import static org.distill4j.processor.expand.Blocks.withVector;
import static org.distill4j.processor.fixture.Kinds.FEATURES;
import static org.distill4j.processor.fixture.NetworkBuilder.network;

import java.util.List;
import org.distill4j.processor.fixture.BlockUseBuilder;
import org.distill4j.processor.fixture.Phases;
import org.distill4j.processor.spec.NetworkSpec;
import org.junit.jupiter.api.Test;

/** Which node owns the parameters that rounds and uses of a block share. */
final class WeightOwnersTest {

  @Test
  void roundsTrainTheirOwnParametersUnlessTheyShareThem() {
    NetworkSpec own = answer(withVector().use(layers("3")), "layers.sum");
    assertThat(owners(Phases.expanded(own, LAYER))).isEmpty();

    NetworkSpec shared = answer(withVector().use(layers("3").shared()), "layers.sum");
    assertThat(owners(Phases.expanded(shared, LAYER)))
        .containsExactly(
            "layers[1].mapped -> layers[0].mapped",
            "layers[1].sum -> layers[0].sum",
            "layers[2].mapped -> layers[0].mapped",
            "layers[2].sum -> layers[0].sum");
  }

  @Test
  void sharedRoundsShareWhatTheyContain() {
    NetworkSpec network =
        answer(
            withVector()
                .use(
                    BlockUseBuilder.use("stacks", STACK)
                        .feed("below", "vector", FEATURES)
                        .with("depth", "2")
                        .repeat("2")
                        .shared()),
            "stacks.top");
    assertThat(owners(Phases.expanded(network, LAYER, STACK)))
        .containsExactly(
            "stacks[1].top -> stacks[0].top",
            "stacks[1].layers[0].mapped -> stacks[0].layers[0].mapped",
            "stacks[1].layers[0].sum -> stacks[0].layers[0].sum",
            "stacks[1].layers[1].mapped -> stacks[0].layers[1].mapped",
            "stacks[1].layers[1].sum -> stacks[0].layers[1].sum");
  }

  @Test
  void aUseTakesTheWeightsOfAnotherRoundByRound() {
    NetworkSpec network =
        answer(
            withVector()
                .use(layers("2"))
                .use(
                    BlockUseBuilder.use("again", LAYER)
                        .feed("state", "layers.sum", FEATURES)
                        .repeat("2")
                        .weightsOf("layers")),
            "again.sum");
    assertThat(owners(Phases.expanded(network, LAYER)))
        .containsExactly(
            "again[0].mapped -> layers[0].mapped",
            "again[0].sum -> layers[0].sum",
            "again[1].mapped -> layers[1].mapped",
            "again[1].sum -> layers[1].sum");
  }

  @Test
  void weightsOfSharedRoundsAreThoseOfTheFirst() {
    NetworkSpec network =
        answer(
            withVector()
                .use(layers("2").shared())
                .use(
                    BlockUseBuilder.use("again", LAYER)
                        .feed("state", "layers.sum", FEATURES)
                        .repeat("2")
                        .weightsOf("layers")),
            "again.sum");
    assertThat(owners(Phases.expanded(network, LAYER)))
        .containsAtLeast(
            "again[0].mapped -> layers[0].mapped", "again[1].mapped -> layers[0].mapped");
  }

  private static List<String> owners(FlatNetwork flat) {
    return flat.nodes().stream()
        .filter(node -> node.weightsOf().isPresent())
        .map(node -> node.name() + " -> " + node.weightsOf().get())
        .toList();
  }
}
