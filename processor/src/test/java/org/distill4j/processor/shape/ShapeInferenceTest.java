package org.distill4j.processor.shape;

import static com.google.common.truth.Truth.assertThat;
import static org.distill4j.processor.fixture.Kinds.FEATURES;
import static org.distill4j.processor.fixture.Kinds.SCORES;
import static org.distill4j.processor.fixture.Kinds.SEQUENCE;
import static org.distill4j.processor.fixture.Kinds.TOKENS;
import static org.distill4j.processor.fixture.NetworkBuilder.network;
import static org.distill4j.processor.fixture.Operations.CONCATENATION;
import static org.distill4j.processor.fixture.Operations.EMBEDDING;
import static org.distill4j.processor.fixture.Operations.MEAN;
import static org.distill4j.processor.fixture.Operations.dense;
import static org.distill4j.processor.fixture.Operations.logits;
import static org.distill4j.processor.fixture.Operations.use;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.distill4j.processor.fixture.NetworkBuilder;
import org.distill4j.processor.fixture.Phases;
import org.distill4j.processor.size.Polynomial;
import org.distill4j.processor.spec.NetworkSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ShapeInferenceTest {

  private static final NetworkSpec ANSWERER =
      network("Answerer")
          .dimension("width", 8)
          .dimension("words")
          .dimension("answers")
          .input("question", TOKENS, "steps")
          .node(
              "embedded",
              SEQUENCE,
              use(EMBEDDING, "vocabulary", "words", "units", "width / 2"),
              "question")
          .node("hidden", SEQUENCE, dense("width"), "embedded")
          .node("both", SEQUENCE, use(CONCATENATION), "embedded", "hidden")
          .node("mean", FEATURES, use(MEAN), "both")
          .node("answer", SCORES, logits("answers"), "mean")
          .build();

  static LongStream seeds() {
    return LongStream.range(0, 40);
  }

  @Test
  void shapesFollowFromTheInputs() {
    ShapedNetwork network = Phases.shaped(ANSWERER);
    assertThat(network.path("answer"))
        .isEqualTo(
            "question (steps) -> embedded (steps, width / 2) -> both (steps, 3 * width / 2)"
                + " -> mean (3 * width / 2) -> answer (answers)");
    assertThat(network.shape("hidden").toString()).isEqualTo("(steps, width)");
    assertThat(network.shape("question").toString()).isEqualTo("(steps)");
    assertThat(network.unbound()).containsExactly("answers", "words").inOrder();
  }

  @Test
  void parametersAreSummedOverTheNodes() {
    ShapedNetwork network = Phases.shaped(ANSWERER);
    // words * 4 + (4 * 8 + 8) + (12 * answers + answers)
    assertThat(network.parameters().toString()).isEqualTo("13 * answers + 4 * words + 40");
    assertThat(parameters(network, "hidden").toString())
        .isEqualTo("(width * width + 2 * width) / 2");
  }

  private static Polynomial parameters(ShapedNetwork network, String node) {
    return network.nodes().stream()
        .filter(it -> it.node().name().equals(node))
        .findFirst()
        .orElseThrow()
        .parameters();
  }

  @Test
  void operandsHaveValuesInsteadOfDimensions() {
    ShapedNetwork network = Phases.shaped(ANSWERER);
    Operand hidden = network.operand("hidden").orElseThrow();
    assertThat(hidden.kind()).isEqualTo(SEQUENCE);
    assertThat(hidden.shape().orElseThrow().toString()).isEqualTo("(steps, 8)");
    assertThat(network.operand("question").orElseThrow().kind()).isEqualTo(TOKENS);
    assertThat(network.operand("nothing").isEmpty()).isTrue();
  }

  /** A network of random layers, whose dimensions have values or are bound later. */
  private static NetworkSpec random(long seed, Map<String, Integer> values, boolean bound) {
    Random random = new Random(seed);
    NetworkBuilder network = network("Random");
    for (String name : List.of("a", "b", "c")) {
      values.put(name, 2 * (1 + random.nextInt(10)));
      if (bound) {
        network.dimension(name, values.get(name));
      } else {
        network.dimension(name);
      }
    }
    List<String> sizes = List.of("a", "b / 2", "2 * c", "a * b", "a + c", "c - 1", "7");
    network.input("vector", FEATURES, "a + b + c");
    List<String> known = new ArrayList<>(List.of("vector"));
    for (int i = 0; i < 6; i++) {
      String below = known.get(random.nextInt(known.size()));
      network.output("d" + i, FEATURES, dense(sizes.get(random.nextInt(7))), below);
      known.add("d" + i);
      if (random.nextBoolean()) {
        network.output("j" + i, FEATURES, use(CONCATENATION), "d" + i, "vector");
        known.add("j" + i);
      }
    }
    return network.build();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void symbolicCountsAreConcreteCountsOnceNamesAreBound(long seed) {
    Map<String, Integer> values = new TreeMap<>();
    ShapedNetwork symbolic = Phases.shaped(random(seed, values, false));
    ShapedNetwork concrete = Phases.shaped(random(seed, values, true));

    assertThat(bind(symbolic.parameters(), values)).isEqualTo(concrete.parameters());
    assertThat(concrete.parameters().isConstant()).isTrue();
    assertThat(concrete.unbound()).isEmpty();
    for (ShapedNode node : symbolic.nodes()) {
      String name = node.node().name();
      assertThat(symbolic.shape(name).map(size -> bind(size, values)))
          .isEqualTo(concrete.shape(name).map(concrete.scope()::value));
      assertThat(bind(node.match().cost(), values))
          .isEqualTo(concrete.scope().value(matching(concrete, name).match().cost()));
    }
  }

  private static ShapedNode matching(ShapedNetwork network, String name) {
    return network.nodes().stream()
        .filter(node -> node.node().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Polynomial bind(Polynomial size, Map<String, Integer> values) {
    return size.substitute(name -> Optional.ofNullable(values.get(name)));
  }

  @Test
  void aVaryingAxisMayBeFixed() {
    ShapedNetwork network =
        Phases.shaped(
            network("Answerer")
                .dimension("steps", 5)
                .input("words", SEQUENCE, "2 * steps", "3")
                .node("mean", FEATURES, use(MEAN), "words")
                .node("answer", SCORES, logits("3"), "mean")
                .build());
    assertThat(network.operand("words").orElseThrow().shape().orElseThrow().toString())
        .isEqualTo("(10, 3)");
  }

  @Test
  void inputsOfLossesAreNoInputsOfTheAnswer() {
    ShapedNetwork network = Phases.shaped(ANSWERER);
    assertThat(network.inferenceInputs()).containsExactly("question");
    assertThat(network.trainingInputs()).isEmpty();
    assertThat(network.names())
        .containsExactly("answer", "both", "embedded", "hidden", "mean", "question")
        .inOrder();
    assertThat(network.paths()).isEqualTo(network.names());
  }
}
