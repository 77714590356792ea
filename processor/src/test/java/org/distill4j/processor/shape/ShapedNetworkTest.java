package org.distill4j.processor.shape;

import static com.google.common.truth.Truth.assertThat;
import static org.distill4j.processor.fixture.Kinds.FEATURES;
import static org.distill4j.processor.fixture.Kinds.LOSS;
import static org.distill4j.processor.fixture.Kinds.SCORES;
import static org.distill4j.processor.fixture.NetworkBuilder.network;
import static org.distill4j.processor.fixture.OperationBuilder.operation;
import static org.distill4j.processor.fixture.Operations.ADD;
import static org.distill4j.processor.fixture.Operations.dense;
import static org.distill4j.processor.fixture.Operations.logits;
import static org.distill4j.processor.fixture.Operations.use;

import java.util.List;
import org.distill4j.processor.fixture.BlockUseBuilder;
import org.distill4j.processor.fixture.Phases;
import org.distill4j.processor.fixture.Reads;
import org.distill4j.processor.size.Polynomial;
import org.distill4j.processor.spec.NetworkSpec;
import org.junit.jupiter.api.Test;

final class ShapedNetworkTest {

  private static final NetworkSpec LAYER =
      network("Layer")
          .dimension("width")
          .input("state", FEATURES, "width")
          .node("mapped", FEATURES, dense("width"), "state")
          .node("sum", FEATURES, use(ADD), "state", "mapped")
          .carry("sum", "state")
          .build();

  private static final NetworkSpec ONCE =
      network("Once")
          .dimension("width")
          .input("state", FEATURES, "width")
          .node("sum", FEATURES, dense("width"), "state")
          .build();

  private static ShapedNetwork answerer(BlockUseBuilder layers) {
    return Phases.shaped(
        network("Answerer")
            .dimension("width", 8)
            .input("vector", FEATURES, "width")
            .input("extra", FEATURES, "width")
            .use(layers.feed("state", "vector", FEATURES))
            .use(BlockUseBuilder.use("once", ONCE).feed("state", "layers.sum", FEATURES))
            .node("answer", SCORES, logits("3"), List.of(Reads.read("once.sum", FEATURES)))
            .node(
                "penalty",
                LOSS,
                use(
                    operation("Penalty")
                        .takes("Features(f), Features(f) -> Loss()")
                        .trains("f")
                        .build()),
                List.of(Reads.read("extra", FEATURES), Reads.read("layers[0].sum", FEATURES)))
            .build(),
        LAYER,
        ONCE);
  }

  private static ShapedNetwork threeRounds() {
    return answerer(BlockUseBuilder.use("layers", LAYER).repeat("3"));
  }

  @Test
  void aPathWithoutAnIndexMeansTheLastRound() {
    ShapedNetwork network = threeRounds();
    assertThat(network.name("layers.sum")).isEqualTo("layers[2].sum");
    assertThat(network.name("layers[0].sum")).isEqualTo("layers[0].sum");
    assertThat(network.name("once.sum")).isEqualTo("once.sum");
    assertThat(network.operand("layers.sum").orElseThrow().name()).isEqualTo("layers[2].sum");
  }

  @Test
  void aStarMeansAllRounds() {
    ShapedNetwork network = threeRounds();
    assertThat(network.matching("layers[*].sum"))
        .containsExactly("layers[0].sum", "layers[1].sum", "layers[2].sum")
        .inOrder();
    assertThat(network.matching("once[*].sum")).containsExactly("once.sum");
    assertThat(network.matching("layers[*].missing")).isEmpty();
    assertThat(network.matching("layers[*].s.m")).isEmpty();
  }

  @Test
  void pathsAreNamesAndAliases() {
    assertThat(threeRounds().paths())
        .containsExactly(
            "answer",
            "extra",
            "layers.mapped",
            "layers.sum",
            "layers[0].mapped",
            "layers[0].sum",
            "layers[1].mapped",
            "layers[1].sum",
            "layers[2].mapped",
            "layers[2].sum",
            "once.sum",
            "penalty",
            "vector")
        .inOrder();
  }

  @Test
  void lossesTrainButAreNoPartOfTheAnswer() {
    ShapedNetwork network = threeRounds();
    assertThat(network.inferenceInputs()).containsExactly("vector");
    assertThat(network.trainingInputs()).containsExactly("extra");
    assertThat(names(network.trainingNodes())).containsExactly("penalty");
    assertThat(names(network.inferenceNodes())).doesNotContain("penalty");
    // Three layers and one more of 8 * 8 + 8, the classifier of 8 * 3 + 3.
    assertThat(network.parameters()).isEqualTo(Polynomial.of(4 * 72 + 27));
  }

  @Test
  void sharedParametersAreCountedOnce() {
    ShapedNetwork network = answerer(BlockUseBuilder.use("layers", LAYER).repeat("3").shared());
    assertThat(network.parameters()).isEqualTo(Polynomial.of(2 * 72 + 27));
    ShapedNode second = node(network, "layers[1].mapped");
    assertThat(second.weightsOf().orElseThrow()).isEqualTo("layers[0].mapped");
    assertThat(second.parameters()).isEqualTo(Polynomial.ZERO);
    assertThat(second.match().parameters().names()).containsExactly("width");
    assertThat(node(network, "layers[1].sum").weightsOf().isEmpty()).isTrue();
  }

  @Test
  void aPathTellsTheFirstInputOfEachNode() {
    assertThat(threeRounds().path("layers[1].mapped"))
        .isEqualTo("vector (width) -> layers[0].sum (width) -> layers[1].mapped (width)");
    assertThat(threeRounds().path("vector")).isEqualTo("vector (width)");
  }

  private static ShapedNode node(ShapedNetwork network, String name) {
    return network.nodes().stream()
        .filter(node -> node.node().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> names(List<ShapedNode> nodes) {
    return nodes.stream().map(node -> node.node().name()).toList();
  }
}
