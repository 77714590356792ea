package org.distill4j.processor.summary;

import static com.google.common.truth.Truth.assertThat;
import static org.distill4j.processor.fixture.Kinds.FEATURES;
import static org.distill4j.processor.fixture.Kinds.LOSS;
import static org.distill4j.processor.fixture.Kinds.SCORES;
import static org.distill4j.processor.fixture.Kinds.SEQUENCE;
import static org.distill4j.processor.fixture.Kinds.TOKENS;
import static org.distill4j.processor.fixture.NetworkBuilder.network;
import static org.distill4j.processor.fixture.OperationBuilder.operation;
import static org.distill4j.processor.fixture.Operations.EMBEDDING;
import static org.distill4j.processor.fixture.Operations.MEAN;
import static org.distill4j.processor.fixture.Operations.dense;
import static org.distill4j.processor.fixture.Operations.logits;
import static org.distill4j.processor.fixture.Operations.use;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.distill4j.processor.fixture.BlockUseBuilder;
import org.distill4j.processor.fixture.NetworkBuilder;
import org.distill4j.processor.fixture.Phases;
import org.distill4j.processor.fixture.Reads;
import org.distill4j.processor.size.Polynomial;
import org.distill4j.processor.spec.NetworkSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NetworkSummaryTest {

  /** A network whose counts can be worked out by hand; the dimensions may have values. */
  private static NetworkSummary answerer(OptionalInt vocabulary, OptionalInt answers) {
    NetworkBuilder network = network("Answerer").dimension("width", 8);
    vocabulary.ifPresentOrElse(
        value -> network.dimension("vocabulary", value), () -> network.dimension("vocabulary"));
    answers.ifPresentOrElse(
        value -> network.dimension("answers", value), () -> network.dimension("answers"));
    return NetworkSummary.of(
        Phases.shaped(
            network
                .input("question", TOKENS, "words")
                .node(
                    "embedded",
                    SEQUENCE,
                    use(EMBEDDING, "vocabulary", "vocabulary", "units", "width"),
                    "question")
                .node("hidden", SEQUENCE, dense("2 * width"), "embedded")
                .node("sentence", FEATURES, use(MEAN), "hidden")
                .node("answer", SCORES, logits("answers"), "sentence")
                .build()));
  }

  private static NetworkSummary open() {
    return answerer(OptionalInt.empty(), OptionalInt.empty());
  }

  private static NodeSummary node(NetworkSummary network, String name) {
    return network.nodes().stream()
        .filter(node -> node.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void nodesHaveTheirShapesAndCosts() {
    NodeSummary hidden = node(open(), "hidden");
    assertThat(hidden.operation()).isEqualTo("Dense");
    assertThat(hidden.isInput()).isFalse();
    assertThat(hidden.value(hidden.shape())).isEqualTo("Sequence(words, 2 * width)");
    assertThat(hidden.reads()).containsExactly("embedded");
    assertThat(hidden.cost().parameters().formula()).isEqualTo("2 * width^2 + 2 * width");
    assertThat(hidden.cost().multiplyAdds().formula()).isEqualTo("2 * width^2 * words");
    assertThat(hidden.cost().bytes().formula()).isEqualTo("8 * width * words");
  }

  @Test
  void inputsCostNothing() {
    NodeSummary question = open().inputs().get(0);
    assertThat(question.isInput()).isTrue();
    assertThat(question.cost()).isEqualTo(Cost.NONE);
    assertThat(question.value(question.shape())).isEqualTo("Tokens(words)");
  }

  @Test
  void totalsAreSumsOverTheNodes() {
    NetworkSummary network = open();
    Cost sum = network.nodes().stream().map(NodeSummary::cost).reduce(Cost.NONE, Cost::plus);
    assertThat(network.total()).isEqualTo(sum);
    assertThat(network.total().parameters().formula())
        .isEqualTo("2 * answers * width + vocabulary * width + 2 * width^2 + answers + 2 * width");
    assertThat(network.value(network.total().parameters()).toString())
        .isEqualTo("17 * answers + 8 * vocabulary + 144");
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 1", "5, 3, 2", "1000, 50, 20"})
  void formulasGiveTheCountsOfTheBoundNetwork(int vocabulary, int answers, int words) {
    NetworkSummary symbolic = open();
    NetworkSummary concrete = answerer(OptionalInt.of(vocabulary), OptionalInt.of(answers));
    Map<String, Integer> sizes =
        Map.of("vocabulary", vocabulary, "answers", answers, "words", words);
    Cost bound = symbolic.total().map(symbolic::value).map(it -> Typical.value(it, sizes));
    assertThat(bound)
        .isEqualTo(concrete.total().map(concrete::value).map(it -> Typical.value(it, sizes)));
    assertThat(bound.parameters())
        .isEqualTo(Polynomial.of(8L * vocabulary + (8 * 16 + 16) + (16L * answers + answers)));
    assertThat(bound.multiplyAdds())
        .isEqualTo(Polynomial.of((long) words * 8 * 16 + 16L * answers));
    assertThat(bound.bytes())
        .isEqualTo(Polynomial.of(4L * (words * 8L + words * 16L + 16 + answers)));
  }

  @Test
  void lossesCountForTrainingAlone() {
    NetworkSummary network =
        NetworkSummary.of(
            Phases.shaped(
                network("Answerer")
                    .input("vector", FEATURES, "8")
                    .node("answer", SCORES, logits("3"), "vector")
                    .node("extra", FEATURES, dense("5"), "vector")
                    .node(
                        "penalty",
                        LOSS,
                        use(
                            operation("Penalty")
                                .takes("Features(f) -> Loss()")
                                .costs("batch * f")
                                .build()),
                        "extra")
                    .build()));
    assertThat(network.total().parameters()).isEqualTo(Polynomial.of(27));
    assertThat(network.trainingTotal().parameters()).isEqualTo(Polynomial.of(45));
    assertThat(network.trainingTotal().bytes()).isEqualTo(Polynomial.of(20));
    assertThat(network.trainingTotal().multiplyAdds().formula()).isEqualTo("5 * batch + 40");
    assertThat(network.typical()).containsExactly("batch", 64);
  }

  @Test
  void sharedParametersAreCountedOnceButComputedTwice() {
    NetworkSpec layer =
        network("Layer")
            .input("in", FEATURES, "8")
            .node("out", FEATURES, dense("8"), "in")
            .carry("out", "in")
            .build();
    NetworkSummary network =
        NetworkSummary.of(
            Phases.shaped(
                network("Answerer")
                    .input("vector", FEATURES, "8")
                    .use(
                        BlockUseBuilder.use("layers", layer)
                            .feed("in", "vector", FEATURES)
                            .repeat("2")
                            .shared())
                    .output(
                        "top", FEATURES, dense("1"), List.of(Reads.read("layers.out", FEATURES)))
                    .build(),
                layer));
    assertThat(network.total().parameters()).isEqualTo(Polynomial.of(72 + 9));
    assertThat(network.total().multiplyAdds()).isEqualTo(Polynomial.of(2 * 64 + 8));
  }

  @Test
  void typicalSizesTellDimensionsFromWhatVaries() {
    assertThat(open().typical()).containsExactly("answers", 1000, "vocabulary", 1000, "words", 20);
    NetworkSummary concrete = answerer(OptionalInt.of(5), OptionalInt.of(3));
    assertThat(concrete.typical()).containsExactly("words", 20);
    assertThat(concrete.typical(Cost.NONE)).isEmpty();
  }
}
