package org.distill4j.processor.shape;

import static com.google.common.truth.Truth.assertThat;
import static org.distill4j.processor.fixture.Kinds.FEATURES;
import static org.distill4j.processor.fixture.Kinds.SCORES;
import static org.distill4j.processor.fixture.Kinds.SEQUENCE;
import static org.distill4j.processor.fixture.NetworkBuilder.network;
import static org.distill4j.processor.fixture.Operations.ADD;
import static org.distill4j.processor.fixture.Operations.CONCATENATION;
import static org.distill4j.processor.fixture.Operations.dense;
import static org.distill4j.processor.fixture.Operations.logits;
import static org.distill4j.processor.fixture.Operations.use;

import java.util.List;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.fixture.BlockUseBuilder;
import org.distill4j.processor.fixture.NetworkBuilder;
import org.distill4j.processor.fixture.Phases;
import org.distill4j.processor.fixture.Reads;
import org.distill4j.processor.fixture.Reported;
import org.distill4j.processor.spec.NetworkSpec;
import org.junit.jupiter.api.Test;

/** The sizes of blocks where they are used. */
final class BlockScopesTest {

  /** A block whose width follows from its input. */
  private static final NetworkSpec LAYER = layer(network("Layer").dimension("units"));

  private static NetworkSpec layer(NetworkBuilder block) {
    return block
        .input("state", FEATURES, "units")
        .node("out", FEATURES, dense("2 * units"), "state")
        .build();
  }

  private static NetworkBuilder withVector() {
    return network("Answerer").dimension("width", 8).input("vector", FEATURES, "width");
  }

  private static BlockUseBuilder layer(NetworkSpec block) {
    return BlockUseBuilder.use("layer", block).feed("state", "vector", FEATURES);
  }

  private static NetworkSpec answer(NetworkBuilder network, String path) {
    return network.node("answer", SCORES, logits("3"), List.of(Reads.read(path, FEATURES))).build();
  }

  private static String shape(NetworkSpec network, String node, NetworkSpec... blocks) {
    return Phases.shaped(network, blocks).shape(node).toString();
  }

  @Test
  void aSizeFollowsFromWhatFeedsTheBlock() {
    assertThat(shape(answer(withVector().use(layer(LAYER)), "layer.out"), "layer.out", LAYER))
        .isEqualTo("(2 * width)");
  }

  @Test
  void theUseSaysASizeInDimensionsOfTheNetwork() {
    NetworkSpec block =
        network("Wide")
            .dimension("units")
            .input("state", FEATURES, "8")
            .node("out", FEATURES, dense("units"), "state")
            .build();
    NetworkSpec network =
        answer(withVector().use(layer(block).with("units", "width / 4")), "layer.out");
    assertThat(shape(network, "layer.out", block)).isEqualTo("(width / 4)");
  }

  @Test
  void theBlocksOwnValueIsUsedWhereTheUseSaysNothing() {
    NetworkSpec block = layer(network("Fixed").dimension("units", 8));
    NetworkSpec network = answer(withVector().use(layer(block)), "layer.out");
    assertThat(shape(network, "layer.out", block)).isEqualTo("(16)");
  }

  @Test
  void aDimensionOfTheSameNameIsPassedOn() {
    NetworkSpec block =
        network("Wide")
            .dimension("depth")
            .input("state", FEATURES, "8")
            .node("out", FEATURES, dense("depth"), "state")
            .build();
    NetworkSpec network = answer(withVector().dimension("depth").use(layer(block)), "layer.out");
    ShapedNetwork shaped = Phases.shaped(network, block);
    assertThat(shaped.shape("layer.out").toString()).isEqualTo("(depth)");
    assertThat(shaped.unbound()).containsExactly("depth");
  }

  @Test
  void blocksPassSizesOnToBlocks() {
    NetworkSpec outer =
        network("Outer")
            .dimension("size")
            .input("below", FEATURES, "size")
            .use(BlockUseBuilder.use("layer", LAYER).feed("state", "below", FEATURES))
            .node("top", FEATURES, dense("3 * size"), List.of(Reads.read("layer.out", FEATURES)))
            .build();
    NetworkSpec network =
        answer(
            withVector().use(BlockUseBuilder.use("outer", outer).feed("below", "vector", FEATURES)),
            "outer.top");
    ShapedNetwork shaped = Phases.shaped(network, outer, LAYER);
    assertThat(shaped.shape("outer.layer.out").toString()).isEqualTo("(2 * width)");
    assertThat(shaped.shape("outer.top").toString()).isEqualTo("(3 * width)");
  }

  @Test
  void aSizeThatNothingGivesIsReported() {
    NetworkSpec block =
        network("Wide")
            .dimension("depth")
            .input("state", FEATURES, "8")
            .node("out", FEATURES, dense("depth"), "state")
            .build();
    Reported.only(
        Phases.problems(answer(withVector().use(layer(block)), "layer.out"), block),
        DiagnosticId.BLOCK_DIMENSION_UNBOUND,
        "@Use layer",
        "'depth'",
        "'Wide'",
        "'layer'",
        "'Answerer'");
  }

  @Test
  void whatFeedsTheBlockHasTheShapeThatItDeclares() {
    NetworkSpec block = layer(network("Fixed").dimension("units", 6));
    Reported.only(
        Phases.problems(answer(withVector().use(layer(block)), "layer.out"), block),
        DiagnosticId.SHAPE_MISMATCH,
        "layer",
        "'layer'",
        "'state'",
        "features = width = 8",
        "'Fixed'",
        "units = 6");
  }

  @Test
  void twoInputsOfOneSizeMustAgree() {
    NetworkSpec block =
        network("Pair")
            .dimension("units")
            .input("one", FEATURES, "units")
            .input("two", FEATURES, "units")
            .node("out", FEATURES, use(CONCATENATION), "one", "two")
            .build();
    NetworkSpec network =
        answer(
            withVector()
                .node("half", FEATURES, dense("width / 2"), "vector")
                .use(
                    BlockUseBuilder.use("pair", block)
                        .feed("one", "vector", FEATURES)
                        .feed("two", "half", FEATURES)),
            "pair.out");
    Reported.only(
        Phases.problems(network, block),
        DiagnosticId.SHAPE_MISMATCH,
        "pair",
        "'pair'",
        "'two'",
        "width / 2 = 4",
        "units = width = 8");
  }

  @Test
  void aVaryingAxisOfABlockMustAgreeBetweenItsInputs() {
    NetworkSpec block =
        network("Pair")
            .input("one", SEQUENCE, "steps", "8")
            .input("two", SEQUENCE, "steps", "8")
            .node("out", SEQUENCE, use(CONCATENATION), "one", "two")
            .build();
    NetworkBuilder network =
        network("Answerer")
            .input("words", SEQUENCE, "words", "8")
            .input("frames", SEQUENCE, "frames", "8")
            .use(
                BlockUseBuilder.use("pair", block)
                    .feed("one", "words", SEQUENCE)
                    .feed("two", "frames", SEQUENCE))
            .output("top", SEQUENCE, dense("2"), List.of(Reads.read("pair.out", SEQUENCE)));
    Reported.only(
        Phases.problems(network.build(), block),
        DiagnosticId.SHAPE_MISMATCH,
        "pair",
        "'two'",
        "steps = frames");
  }

  @Test
  void everyRoundHasTheSizesOfTheFirst() {
    NetworkSpec growing =
        network("Growing")
            .dimension("units")
            .input("state", FEATURES, "units")
            .node("out", FEATURES, dense("2 * units"), "state")
            .carry("out", "state")
            .build();
    Reported.only(
        Phases.problems(answer(withVector().use(layer(growing).repeat("2")), "layer.out"), growing),
        DiagnosticId.SHAPE_MISMATCH,
        "layer",
        "'layer'",
        "'state'",
        "2 * width = 16",
        "units = width = 8",
        "layer[1].state");
  }

  @Test
  void aProblemOfABlockIsReportedOnceForAllItsNodes() {
    NetworkSpec block =
        network("Wide")
            .dimension("depth")
            .input("state", FEATURES, "8")
            .node("one", FEATURES, dense("depth"), "state")
            .node("two", FEATURES, dense("depth"), "state")
            .node("sum", FEATURES, use(ADD), "one", "two")
            .build();
    Reported.only(
        Phases.problems(answer(withVector().use(layer(block)), "layer.sum"), block),
        DiagnosticId.BLOCK_DIMENSION_UNBOUND,
        "@Use layer");
  }

  @Test
  void anExpressionOfABlocksInputIsChecked() {
    NetworkSpec block =
        network("Halves")
            .dimension("units")
            .input("whole", FEATURES, "units")
            .input("half", FEATURES, "units / 2")
            .node("out", FEATURES, use(CONCATENATION), "whole", "half")
            .build();
    NetworkBuilder fitting = withVector().node("four", FEATURES, dense("4"), "vector");
    NetworkBuilder other = withVector().node("four", FEATURES, dense("5"), "vector");
    BlockUseBuilder use =
        BlockUseBuilder.use("halves", block)
            .feed("whole", "vector", FEATURES)
            .feed("half", "four", FEATURES);
    assertThat(shape(answer(fitting.use(use), "halves.out"), "halves.out", block))
        .isEqualTo("(width + 4)");
    Reported.only(
        Phases.problems(answer(other.use(use), "halves.out"), block),
        DiagnosticId.SHAPE_MISMATCH,
        "halves",
        "'half'",
        "features = 5",
        "units / 2 = width / 2 = 4");
  }

  @Test
  void anInputThatABlockFeedsItselfIsChecked() {
    NetworkSpec block =
        network("Pair")
            .dimension("units")
            .input("one", FEATURES, "units")
            .input("two", FEATURES, "units")
            .node("early", FEATURES, dense("units"), "one")
            .node("late", FEATURES, dense("units"), "two")
            .build();
    for (String width : List.of("8", "5")) {
      NetworkSpec network =
          answer(
              withVector()
                  .use(
                      BlockUseBuilder.use("pair", block)
                          .feed("one", "vector", FEATURES)
                          .feed("two", "between", FEATURES))
                  .node(
                      "between",
                      FEATURES,
                      dense(width),
                      List.of(Reads.read("pair.early", FEATURES))),
              "pair.late");
      if (width.equals("8")) {
        assertThat(shape(network, "pair.late", block)).isEqualTo("(width)");
      } else {
        Reported.only(
            Phases.problems(network, block),
            DiagnosticId.SHAPE_MISMATCH,
            "pair",
            "'pair'",
            "'two'",
            "features = 5",
            "units = width = 8");
      }
    }
  }
}
