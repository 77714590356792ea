package org.distill4j.processor.rules.shape;

import static com.google.common.truth.Truth.assertThat;
import static org.distill4j.processor.fixture.BlockUseBuilder.use;
import static org.distill4j.processor.fixture.NetworkBuilder.network;
import static org.distill4j.processor.fixture.Operations.dense;
import static org.distill4j.processor.fixture.Operations.logits;

import java.util.List;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.expand.BlockExpander;
import org.distill4j.processor.fixture.Kinds;
import org.distill4j.processor.fixture.NetworkBuilder;
import org.distill4j.processor.fixture.Phases;
import org.distill4j.processor.fixture.Reads;
import org.distill4j.processor.fixture.Reported;
import org.distill4j.processor.graph.NetworkGraphBuilder;
import org.distill4j.processor.shape.ShapeInference;
import org.distill4j.processor.spec.NetworkSpec;
import org.junit.jupiter.api.Test;

final class ShapedNetworkRulesTest {

  private static Problems check(NetworkBuilder network, NetworkSpec... blocks) {
    Problems problems = new Problems();
    ShapedNetworkRules.check(Phases.shaped(network.build(), blocks), problems);
    return problems;
  }

  private static Problems checkBlock(NetworkBuilder block) {
    Problems problems = new Problems();
    BlockExpander.expandBlock(block.build(), Phases.blocks(), problems)
        .flatMap(flat -> new NetworkGraphBuilder(flat, problems).buildBlock())
        .flatMap(graph -> new ShapeInference(graph, problems).infer())
        .ifPresent(shaped -> ShapedNetworkRules.check(shaped, problems));
    return problems;
  }

  private static NetworkBuilder answerer() {
    return network("Net")
        .input("video", Kinds.FEATURES, "8")
        .node("answer", Kinds.SCORES, logits("10"), "video");
  }

  @Test
  void anUnusedDimensionIsReported() {
    Reported.only(
        check(answerer().dimension("width", 8)),
        DiagnosticId.UNUSED_DIMENSION,
        "width",
        "No size in 'Net' uses the dimension 'width'",
        "Fix: Use it or remove it.");
  }

  @Test
  void anInheritedDimensionMayBeUnused() {
    Reported.nothing(check(answerer().inherited().dimension("width", 8)));
  }

  @Test
  void aDimensionIsUsedByInputsAndByAnnotations() {
    Reported.nothing(
        check(
            network("Net")
                .dimension("width")
                .dimension("answers")
                .input("video", Kinds.FEATURES, "width")
                .node("answer", Kinds.SCORES, logits("answers"), "video")));
  }

  @Test
  void aDimensionIsUsedByTheNumberOfRepetitions() {
    NetworkSpec block = refinement().carry("mapped", "state").build();
    Reported.nothing(
        check(
            network("Net")
                .dimension("rounds", 3)
                .input("video", Kinds.FEATURES, "8")
                .use(use("refined", block).feed("state", "video", Kinds.FEATURES).repeat("rounds"))
                .node(
                    "answer",
                    Kinds.SCORES,
                    logits("10"),
                    List.of(Reads.feed("mapped", "refined.mapped", Kinds.FEATURES))),
            block));
  }

  private static NetworkBuilder refinement() {
    return network("Refinement")
        .input("state", Kinds.FEATURES, "8")
        .node("mapped", Kinds.FEATURES, dense("8"), "state");
  }

  @Test
  void aCarriedNodeHasTheShapeOfItsInput() {
    Reported.nothing(checkBlock(refinement().carry("mapped", "state")));
  }

  @Test
  void aCarriedNodeOfAnotherShapeIsReported() {
    NetworkBuilder block =
        network("Refinement")
            .input("state", Kinds.FEATURES, "8")
            .node("mapped", Kinds.FEATURES, dense("9"), "state")
            .carry("mapped", "state");
    Reported.only(
        checkBlock(block),
        DiagnosticId.CARRY_MISMATCH,
        "@Carry mapped",
        "'mapped' is carried into 'state', but their shapes are (9) and (8)");
  }

  @Test
  void shapesAreComparedByValue() {
    Reported.nothing(
        checkBlock(
            network("Refinement")
                .dimension("width", 8)
                .input("state", Kinds.FEATURES, "8")
                .node("mapped", Kinds.FEATURES, dense("width"), "state")
                .carry("mapped", "state")));
  }

  private static NetworkSpec mapping() {
    return network("Mapping")
        .dimension("units")
        .input("in", Kinds.FEATURES, "inputs")
        .dimension("inputs")
        .node("mapped", Kinds.FEATURES, dense("units"), "in")
        .build();
  }

  private static NetworkBuilder twoUses(NetworkSpec block, String second) {
    return network("Net")
        .input("video", Kinds.FEATURES, "8")
        .use(use("one", block).feed("in", "video", Kinds.FEATURES).with("units", "8"))
        .use(
            use("two", block)
                .feed("in", "one.mapped", Kinds.FEATURES)
                .with("units", second)
                .weightsOf("one"))
        .node(
            "answer",
            Kinds.SCORES,
            logits("10"),
            List.of(Reads.feed("mapped", "two.mapped", Kinds.FEATURES)));
  }

  @Test
  void usesWithTheSameSizesShareTheirWeights() {
    NetworkSpec block = mapping();
    Reported.nothing(check(twoUses(block, "8"), block));
  }

  @Test
  void usesWithDifferentSizesCannotShareTheirWeights() {
    NetworkSpec block = mapping();
    Problems problems = check(twoUses(block, "16"), block);
    Reported.only(
        problems,
        DiagnosticId.WEIGHTS_UNKNOWN,
        "two",
        "'two.mapped' shares the weights of 'one.mapped', but that has different sizes",
        "Fix: Name an earlier use of the same block");
    assertThat(problems.haveErrors()).isTrue();
  }
}
