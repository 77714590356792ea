package org.distill4j.processor.expand;

import static com.google.common.truth.Truth.assertThat;
import static org.distill4j.processor.expand.Blocks.LAYER;
import static org.distill4j.processor.expand.Blocks.answer;
import static org.distill4j.processor.expand.Blocks.layers;
import static org.distill4j.processor.expand.Blocks.withVector;
import static org.distill4j.processor.fixture.Kinds.FEATURES;
import static org.distill4j.processor.fixture.Kinds.SCORES;
import static org.distill4j.processor.fixture.NetworkBuilder.network;
import static org.distill4j.processor.fixture.Operations.ADD;
import static org.distill4j.processor.fixture.Operations.dense;
import static org.distill4j.processor.fixture.Operations.use;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.fixture.BlockUseBuilder;
import org.distill4j.processor.fixture.Phases;
import org.distill4j.processor.fixture.Reported;
import org.distill4j.processor.spec.NetworkSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Blocks that cannot be expanded, and where the message points to. */
final class BlockProblemsTest {

  private static Problems expand(NetworkSpec network, NetworkSpec... blocks) {
    Problems problems = new Problems();
    Optional<FlatNetwork> flat = BlockExpander.expand(network, Phases.blocks(blocks), problems);
    assertThat(flat.isEmpty()).isTrue();
    assertThat(problems.haveErrors()).isTrue();
    return problems;
  }

  private static NetworkSpec with(BlockUseBuilder use) {
    return withVector().use(use).build();
  }

  @Test
  void aBrokenBlockIsReportedWhereItIsDeclared() {
    assertThat(expand(with(layers("1"))).all()).isEmpty();
  }

  @Test
  void anUnknownNodeIsReportedWithTheClosestPath() {
    NetworkSpec network = answer(withVector().use(layers("2")), "layers.sun");
    Reported.only(
        expand(network, LAYER),
        DiagnosticId.UNKNOWN_NODE,
        "read layers.sun",
        "'answer'",
        "'layers.sun'",
        "'Answerer'",
        "'layers.sum'");
  }

  @ParameterizedTest
  @CsvSource({"layers[2].sum", "layers[1].", "layers[-1].sum", "other.sum", "layers.sum.deeper"})
  void aPathThatLeadsNowhereIsUnknown(String path) {
    NetworkSpec network = answer(withVector().use(layers("2")), path);
    Reported.only(
        expand(network, LAYER), DiagnosticId.UNKNOWN_NODE, "read " + path, "'" + path + "'");
  }

  @Test
  void aDimensionIsNoNode() {
    NetworkSpec network = answer(withVector().use(layers("2")), "width");
    Reported.only(
        expand(network, LAYER), DiagnosticId.READS_DIMENSION, "read width", "'answer'", "'width'");
  }

  @Test
  void aBlockCannotContainItself() {
    NetworkSpec self =
        network("Self")
            .input("in", FEATURES, "8")
            .use(BlockUseBuilder.use("inner", "examples.Self").feed("in", "in", FEATURES))
            .node("out", FEATURES, dense("8"), "in")
            .build();
    NetworkSpec user = with(BlockUseBuilder.use("outer", self).feed("in", "vector", FEATURES));
    Reported.only(
        expand(user, self),
        DiagnosticId.BLOCK_CYCLE,
        "inner",
        "'Self'",
        "Answerer -> Self -> Self");
  }

  @Test
  void blocksCannotContainEachOther() {
    NetworkSpec first =
        network("First")
            .input("in", FEATURES, "8")
            .use(BlockUseBuilder.use("second", "examples.Second").feed("in", "in", FEATURES))
            .build();
    NetworkSpec second =
        network("Second")
            .input("in", FEATURES, "8")
            .use(BlockUseBuilder.use("first", first).feed("in", "in", FEATURES))
            .build();
    NetworkSpec user = with(BlockUseBuilder.use("outer", first).feed("in", "vector", FEATURES));
    Reported.only(
        expand(user, first, second),
        DiagnosticId.BLOCK_CYCLE,
        "first",
        "Answerer -> First -> Second -> First");
  }

  @Test
  void anInputThatTheBlockLacksIsReportedFirst() {
    NetworkSpec network =
        with(BlockUseBuilder.use("layers", LAYER).feed("stat", "vector", FEATURES));
    Reported.only(
        expand(network, LAYER),
        DiagnosticId.BLOCK_INPUT_UNKNOWN,
        "read vector",
        "'layers'",
        "'stat'",
        "'Layer'",
        "'state'");
  }

  @Test
  void everyInputMustBeFed() {
    Reported.only(
        expand(with(BlockUseBuilder.use("layers", LAYER)), LAYER),
        DiagnosticId.BLOCK_INPUT_MISSING,
        "layers",
        "'layers'",
        "'state'",
        "'Layer'",
        "Features state");
  }

  @Test
  void anInputIsFedWithItsOwnKind() {
    NetworkSpec network =
        with(BlockUseBuilder.use("layers", LAYER).feed("state", "vector", SCORES));
    Reported.only(
        expand(network, LAYER),
        DiagnosticId.BLOCK_INPUT_KIND,
        "read vector",
        "'layers'",
        "'state'",
        "Scores",
        "'Layer'",
        "Features");
  }

  @Test
  void onlyDimensionsOfTheBlockAreGivenSizes() {
    Reported.only(
        expand(with(layers("1").with("widht", "4")), LAYER),
        DiagnosticId.BLOCK_DIMENSION_UNKNOWN,
        "@Use layers",
        "'layers'",
        "'widht'",
        "'Layer'",
        "'width'");
  }

  @ParameterizedTest
  @CsvSource({
    "0, SIZE_NOT_POSITIVE",
    "width - 9, SIZE_NOT_POSITIVE",
    "1001, SIZE_NOT_POSITIVE",
    "width / 3, SIZE_NOT_WHOLE",
    "answers, REPEAT_UNBOUND",
    "unknown, UNKNOWN_DIMENSION",
    "2 +, MALFORMED_SIZE",
    "sum(width), MALFORMED_SIZE",
    "width / (4 - 4), MALFORMED_SIZE",
  })
  void theNumberOfRoundsMustBeKnownAndSensible(String repeat, DiagnosticId id) {
    NetworkSpec network = withVector().dimension("answers").use(layers(repeat)).build();
    Reported.only(expand(network, LAYER), id, "@Use layers", "'" + repeat + "'");
  }

  @Test
  void blocksAreNestedAHundredTimesAtMost() {
    NetworkSpec block =
        network("Innermost")
            .input("state", FEATURES, "8")
            .node("out", FEATURES, dense("8"), "state")
            .build();
    List<NetworkSpec> blocks = new ArrayList<>(List.of(block));
    for (int i = 0; i < 100; i++) {
      block =
          network("Nested" + i)
              .input("state", FEATURES, "8")
              .use(BlockUseBuilder.use("inner", block).feed("state", "state", FEATURES))
              .build();
      blocks.add(block);
    }
    NetworkSpec network =
        with(BlockUseBuilder.use("outer", block).feed("state", "vector", FEATURES));
    Problems problems = expand(network, blocks.toArray(NetworkSpec[]::new));
    assertThat(problems.all().get(0).message())
        .isEqualTo(
            "[TOO_LARGE] 'Answerer' has more than 100 blocks inside each other."
                + " Fix: Nest the blocks less deeply.");
  }

  @Test
  void aThousandRoundsAreTheLimit() {
    NetworkSpec network = answer(withVector().use(layers("1000")), "layers.sum");
    assertThat(Phases.expanded(network, LAYER).nodes()).hasSize(2 * 1000 + 1);
  }

  @Test
  void roundsMustPassSomethingOn() {
    NetworkSpec block =
        network("Once").input("in", FEATURES, "8").node("out", FEATURES, dense("8"), "in").build();
    NetworkSpec network =
        with(BlockUseBuilder.use("twice", block).feed("in", "vector", FEATURES).repeat("2"));
    Reported.only(
        expand(network, block),
        DiagnosticId.REPEAT_WITHOUT_CARRY,
        "@Use twice",
        "'twice'",
        "2",
        "'Once'");
  }

  @Test
  void weightsComeFromAUseOfTheSameBlockThatStandsBefore() {
    NetworkSpec other =
        network("Other")
            .dimension("width")
            .input("state", FEATURES, "width")
            .node("sum", FEATURES, use(ADD), "state")
            .build();
    BlockUseBuilder again = BlockUseBuilder.use("again", LAYER).feed("state", "vector", FEATURES);
    assertWeightsRefused(withVector().use(again.weightsOf("missing")).build(), "missing");
    assertWeightsRefused(
        withVector().use(again.weightsOf("layers")).use(layers("1")).build(), "layers");
    assertWeightsRefused(
        withVector().use(layers("2")).use(again.weightsOf("layers")).build(), "layers");
    assertWeightsRefused(withVector().use(again.weightsOf("again")).build(), "again");
    assertWeightsRefused(
        withVector()
            .use(BlockUseBuilder.use("other", other).feed("state", "vector", FEATURES))
            .use(again.weightsOf("other"))
            .build(),
        "other",
        other);
  }

  private static void assertWeightsRefused(
      NetworkSpec network, String owner, NetworkSpec... others) {
    NetworkSpec[] blocks = Arrays.copyOf(others, others.length + 1);
    blocks[others.length] = LAYER;
    Reported.only(
        expand(network, blocks),
        DiagnosticId.WEIGHTS_UNKNOWN,
        "@Use again",
        "'again'",
        "'" + owner + "'");
  }

  @Test
  void inputsThatFeedEachOtherInACircleAreUnknown() {
    NetworkSpec network =
        withVector()
            .use(BlockUseBuilder.use("a", LAYER).feed("state", "b.state", FEATURES))
            .use(BlockUseBuilder.use("b", LAYER).feed("state", "a.state", FEATURES))
            .build();
    Problems problems = expand(network, LAYER);
    assertThat(Reported.ids(problems)).contains(DiagnosticId.UNKNOWN_NODE);
  }
}
