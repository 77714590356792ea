package org.distill4j.processor.graph;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.distill4j.processor.fixture.Kinds.FEATURES;
import static org.distill4j.processor.fixture.Kinds.LOSS;
import static org.distill4j.processor.fixture.Kinds.PROBABILITIES;
import static org.distill4j.processor.fixture.Kinds.SCORES;
import static org.distill4j.processor.fixture.Kinds.SEQUENCE;
import static org.distill4j.processor.fixture.NetworkBuilder.network;
import static org.distill4j.processor.fixture.OperationBuilder.operation;
import static org.distill4j.processor.fixture.Operations.ADD;
import static org.distill4j.processor.fixture.Operations.SOFTMAX;
import static org.distill4j.processor.fixture.Operations.dense;
import static org.distill4j.processor.fixture.Operations.logits;
import static org.distill4j.processor.fixture.Operations.use;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.expand.FlatNode;
import org.distill4j.processor.fixture.BlockUseBuilder;
import org.distill4j.processor.fixture.NetworkBuilder;
import org.distill4j.processor.fixture.Phases;
import org.distill4j.processor.fixture.Reads;
import org.distill4j.processor.spec.InputSpec;
import org.distill4j.processor.spec.NetworkSpec;
import org.distill4j.processor.spec.OperationType;
import org.distill4j.processor.spec.ReadSpec;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class NetworkGraphBuilderTest {

  private static final OperationType PENALTY =
      operation("Penalty").takes("Features(features) -> Loss()").build();

  static LongStream seeds() {
    return LongStream.range(0, 40);
  }

  private static NetworkBuilder withVector() {
    return network("Answerer").input("vector", FEATURES, "8");
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyNodeStandsBehindWhatItReads(long seed) {
    NetworkGraph graph = Phases.graph(RandomNetworks.of(seed, 0));
    assertOrdered(graph.inputs(), graph.allNodes());
    assertOrdered(graph.inputs(), graph.order());
  }

  private static void assertOrdered(List<InputSpec> inputs, List<FlatNode> nodes) {
    Set<String> seen = new HashSet<>();
    inputs.forEach(input -> seen.add(input.name()));
    for (FlatNode node : nodes) {
      for (ReadSpec read : node.node().reads()) {
        assertWithMessage("%s before %s", read.node(), node.name())
            .that(seen)
            .contains(read.node());
      }
      assertThat(seen.add(node.name())).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theOrderOfMethodsChangesNothing(long seed) {
    NetworkGraph graph = Phases.graph(RandomNetworks.of(seed, 1));
    for (long order = 2; order < 5; order++) {
      NetworkGraph other = Phases.graph(RandomNetworks.of(seed, order));
      assertThat(names(other.nodes())).isEqualTo(names(graph.nodes()));
      assertThat(names(other.order())).isEqualTo(names(graph.order()));
      assertThat(other.inputs()).isEqualTo(graph.inputs());
      assertThat(other.outputs()).isEqualTo(graph.outputs());
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void onlyWhatAnOutputNeedsIsKept(long seed) {
    NetworkGraph graph = Phases.graph(RandomNetworks.of(seed, 0));
    Set<String> read = new HashSet<>(graph.outputs());
    graph.nodes().forEach(node -> node.node().reads().forEach(r -> read.add(r.node())));
    graph.nodes().forEach(node -> assertThat(read).contains(node.name()));
    graph.inputs().forEach(input -> assertThat(read).contains(input.name()));
    assertThat(graph.trainingNodes()).isEmpty();
  }

  @Test
  void answersThatNobodyReadsAreOutputs() {
    NetworkGraph graph =
        Phases.graph(
            withVector()
                .node("b", SCORES, logits("3"), "vector")
                .node("a", SCORES, logits("3"), "vector")
                .node("soft", PROBABILITIES, use(SOFTMAX), "b")
                .output("hidden", FEATURES, dense("4"), "vector")
                .build());
    assertThat(graph.outputs()).containsExactly("a", "hidden", "soft").inOrder();
    assertThat(names(graph.nodes())).containsExactly("a", "hidden", "b", "soft").inOrder();
  }

  @Test
  void anAnswerThatIsReadIsAnOutputIfItSaysSo() {
    NetworkGraph graph =
        Phases.graph(
            withVector()
                .output("answer", SCORES, logits("3"), "vector")
                .node("soft", PROBABILITIES, use(SOFTMAX), "answer")
                .build());
    assertThat(graph.outputs()).containsExactly("answer", "soft").inOrder();
  }

  @Test
  void lossesAndWhatOnlyTheyNeedAreForTraining() {
    NetworkGraph graph =
        Phases.graph(
            withVector()
                .input("extra", FEATURES, "8")
                .node("z", LOSS, use(PENALTY), "shared")
                .node("y", LOSS, use(PENALTY), "own")
                .node("own", FEATURES, dense("2"), "extra")
                .node("shared", FEATURES, dense("2"), "vector")
                .node("answer", SCORES, logits("3"), "shared")
                .build());
    assertThat(names(graph.nodes())).containsExactly("shared", "answer").inOrder();
    assertThat(names(graph.trainingNodes())).containsExactly("own", "y", "z").inOrder();
    assertThat(graph.inputs().stream().map(InputSpec::name).toList())
        .containsExactly("vector", "extra")
        .inOrder();
    assertThat(graph.node("own").isPresent()).isTrue();
    assertThat(graph.node("vector").isPresent()).isFalse();
    assertThat(graph.input("extra").isPresent()).isTrue();
    assertThat(graph.input("own").isPresent()).isFalse();
  }

  @Test
  void inheritedDeadEndsAreLeftOut() {
    NetworkGraph graph =
        Phases.graph(
            withVector()
                .node("answer", SCORES, logits("3"), "vector")
                .inherited()
                .input("unused", FEATURES, "8")
                .node("dead", FEATURES, dense("2"), "vector")
                .build());
    assertThat(names(graph.allNodes())).containsExactly("answer");
    assertThat(graph.inputs()).hasSize(1);
  }

  @Test
  void aBlockByItselfKeepsAllItsNodes() {
    NetworkSpec block =
        network("Block")
            .input("in", FEATURES, "8")
            .node("left", FEATURES, dense("8"), "in")
            .node("right", FEATURES, dense("8"), "in")
            .build();
    NetworkGraph graph =
        new NetworkGraphBuilder(Phases.expanded(block), new Problems()).buildBlock().orElseThrow();
    assertThat(names(graph.nodes())).containsExactly("left", "right");
  }

  /**
   * Two inputs of a block, of which the second is computed from what the block makes of the first.
   */
  @Test
  void shapesAreInferredInOrderEvenWhereABlockFeedsItself() {
    NetworkSpec block =
        network("Pair")
            .dimension("width")
            .input("one", FEATURES, "width")
            .input("two", FEATURES, "width")
            .node("early", FEATURES, dense("width"), "one")
            .node("late", FEATURES, use(ADD), "early", "two")
            .build();
    NetworkSpec network =
        withVector()
            .use(
                BlockUseBuilder.use("pair", block)
                    .feed("one", "vector", FEATURES)
                    .feed("two", "between", FEATURES))
            .node("between", FEATURES, dense("8"), List.of(Reads.read("pair.early", FEATURES)))
            .node("answer", SCORES, logits("3"), List.of(Reads.read("pair.late", FEATURES)))
            .build();
    NetworkGraph graph = Phases.graph(network, block);
    assertOrdered(graph.inputs(), graph.allNodes());
    assertOrdered(graph.inputs(), graph.order());
    assertThat(Phases.shaped(network, block).nodes()).hasSize(4);
  }

  @Test
  void aThousandRoundsAreOrderedInAMoment() {
    NetworkSpec block =
        network("Step")
            .input("in", SEQUENCE, "steps", "8")
            .node("a", SEQUENCE, dense("8"), "in")
            .node("b", SEQUENCE, dense("8"), "a")
            .node("c", SEQUENCE, dense("8"), "b")
            .node("out", SEQUENCE, dense("8"), "c")
            .carry("out", "in")
            .build();
    NetworkSpec network =
        network("Long")
            .input("words", SEQUENCE, "steps", "8")
            .use(BlockUseBuilder.use("rounds", block).feed("in", "words", SEQUENCE).repeat("1000"))
            .output("top", SEQUENCE, dense("8"), List.of(Reads.read("rounds.out", SEQUENCE)))
            .build();
    Assertions.assertTimeout(
        Duration.ofSeconds(20),
        () -> assertThat(Phases.shaped(network, block).nodes()).hasSize(4001));
  }

  private static List<String> names(List<FlatNode> nodes) {
    return nodes.stream().map(FlatNode::name).toList();
  }
}
