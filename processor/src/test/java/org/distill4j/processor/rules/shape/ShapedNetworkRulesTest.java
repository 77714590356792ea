package org.distill4j.processor.rules.shape;

import static com.google.common.truth.Truth.assertThat;
import static org.distill4j.processor.fixture.Kinds.FEATURES;
import static org.distill4j.processor.fixture.Kinds.SCORES;
import static org.distill4j.processor.fixture.NetworkBuilder.network;
import static org.distill4j.processor.fixture.Operations.ADD;
import static org.distill4j.processor.fixture.Operations.dense;
import static org.distill4j.processor.fixture.Operations.logits;
import static org.distill4j.processor.fixture.Operations.use;

import java.util.List;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.expand.BlockExpander;
import org.distill4j.processor.fixture.BlockUseBuilder;
import org.distill4j.processor.fixture.NetworkBuilder;
import org.distill4j.processor.fixture.Phases;
import org.distill4j.processor.fixture.Reads;
import org.distill4j.processor.fixture.Reported;
import org.distill4j.processor.graph.NetworkGraphBuilder;
import org.distill4j.processor.shape.ShapeInference;
import org.distill4j.processor.shape.ShapedNetwork;
import org.distill4j.processor.spec.NetworkSpec;
import org.junit.jupiter.api.Test;

final class ShapedNetworkRulesTest {

  private static final NetworkSpec LAYER =
      network("Layer")
          .dimension("units")
          .input("state", FEATURES, "units")
          .node("out", FEATURES, dense("8"), "state")
          .carry("out", "state")
          .build();

  private static NetworkBuilder withVector() {
    return network("Answerer").dimension("width", 8).input("vector", FEATURES, "width");
  }

  private static Problems check(ShapedNetwork network) {
    Problems problems = new Problems();
    ShapedNetworkRules.check(network, problems);
    return problems;
  }

  private static Problems check(NetworkSpec network, NetworkSpec... blocks) {
    return check(Phases.shaped(network, blocks));
  }

  private static Problems checkBlock(NetworkSpec block) {
    Problems problems = new Problems();
    ShapedNetwork shaped =
        BlockExpander.expandBlock(block, Phases.blocks(), problems)
            .flatMap(flat -> new NetworkGraphBuilder(flat, problems).buildBlock())
            .flatMap(graph -> new ShapeInference(graph, problems).infer())
            .orElseThrow();
    return check(shaped);
  }

  private static NetworkSpec twoLayers(String first, String second) {
    return withVector()
        .node("left", FEATURES, dense(first), "vector")
        .node("right", FEATURES, dense(second), "vector")
        .use(BlockUseBuilder.use("one", LAYER).feed("state", "left", FEATURES))
        .use(BlockUseBuilder.use("two", LAYER).feed("state", "right", FEATURES).weightsOf("one"))
        .node(
            "sum",
            FEATURES,
            use(ADD),
            List.of(Reads.read("one.out", FEATURES), Reads.read("two.out", FEATURES)))
        .node("answer", SCORES, logits("3"), "sum")
        .build();
  }

  @Test
  void sharedWeightsHaveEqualSizes() {
    Reported.nothing(check(twoLayers("4", "4"), LAYER));
    Reported.nothing(check(twoLayers("width", "8"), LAYER));
    Reported.only(
        check(twoLayers("4", "5"), LAYER),
        DiagnosticId.WEIGHTS_UNKNOWN,
        "two",
        "'two.out'",
        "'one.out'");
  }

  @Test
  void weightsBelongToSomethingThatIsBuilt() {
    NetworkSpec network =
        withVector()
            .inherited()
            .use(BlockUseBuilder.use("one", LAYER).feed("state", "vector", FEATURES))
            .use(
                BlockUseBuilder.use("two", LAYER)
                    .feed("state", "vector", FEATURES)
                    .weightsOf("one"))
            .node("answer", SCORES, logits("3"), List.of(Reads.read("two.out", FEATURES)))
            .build();
    Reported.only(
        check(network, LAYER), DiagnosticId.WEIGHTS_UNKNOWN, "two", "'two.out'", "'one.out'");
  }

  @Test
  void everyDimensionOfTheNetworkItselfIsUsed() {
    NetworkSpec network =
        withVector().dimension("depth", 3).node("answer", SCORES, logits("3"), "vector").build();
    Reported.only(check(network), DiagnosticId.UNUSED_DIMENSION, "depth", "'Answerer'", "'depth'");
  }

  @Test
  void inheritedDimensionsMayBeLeftOver() {
    NetworkSpec network =
        withVector()
            .node("answer", SCORES, logits("3"), "vector")
            .inherited()
            .dimension("depth")
            .build();
    Reported.nothing(check(network));
    assertThat(Phases.shaped(network).unbound()).isEmpty();
  }

  @Test
  void aNumberOfRoundsUsesItsDimension() {
    NetworkSpec network =
        withVector()
            .dimension("depth", 3)
            .use(
                BlockUseBuilder.use("layers", LAYER)
                    .feed("state", "vector", FEATURES)
                    .repeat("depth"))
            .node("answer", SCORES, logits("3"), List.of(Reads.read("layers.out", FEATURES)))
            .build();
    Reported.nothing(check(network, LAYER));
  }

  @Test
  void aBlockCarriesTheShapeThatItTakes() {
    NetworkSpec growing =
        network("Growing")
            .dimension("units")
            .input("state", FEATURES, "units")
            .node("out", FEATURES, dense("units + 1"), "state")
            .carry("out", "state")
            .build();
    Reported.only(
        checkBlock(growing),
        DiagnosticId.CARRY_MISMATCH,
        "@Carry out",
        "'out'",
        "'state'",
        "(units + 1)",
        "(units)");
  }

  @Test
  void carriedShapesAreComparedByTheirValues() {
    NetworkSpec fixed =
        network("Fixed")
            .dimension("units", 8)
            .input("state", FEATURES, "units")
            .node("out", FEATURES, dense("8"), "state")
            .carry("out", "state")
            .build();
    Reported.nothing(checkBlock(fixed));
  }
}
