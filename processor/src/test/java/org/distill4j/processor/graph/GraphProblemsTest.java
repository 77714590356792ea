package org.distill4j.processor.graph;

import static com.google.common.truth.Truth.assertThat;
import static org.distill4j.processor.fixture.Kinds.FEATURES;
import static org.distill4j.processor.fixture.Kinds.SCORES;
import static org.distill4j.processor.fixture.Kinds.SEQUENCE;
import static org.distill4j.processor.fixture.NetworkBuilder.network;
import static org.distill4j.processor.fixture.Operations.ADD;
import static org.distill4j.processor.fixture.Operations.MEAN;
import static org.distill4j.processor.fixture.Operations.dense;
import static org.distill4j.processor.fixture.Operations.logits;
import static org.distill4j.processor.fixture.Operations.use;

import java.util.List;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.fixture.BlockUseBuilder;
import org.distill4j.processor.fixture.NetworkBuilder;
import org.distill4j.processor.fixture.Phases;
import org.distill4j.processor.fixture.Reads;
import org.distill4j.processor.fixture.Reported;
import org.distill4j.processor.spec.NetworkSpec;
import org.junit.jupiter.api.Test;

/** Networks whose nodes cannot be put in order. */
final class GraphProblemsTest {

  private static NetworkBuilder withVector() {
    return network("Answerer").input("vector", FEATURES, "8");
  }

  private static Problems build(NetworkSpec network, NetworkSpec... blocks) {
    Problems problems = new Problems();
    NetworkGraphBuilder builder =
        new NetworkGraphBuilder(Phases.expanded(network, blocks), problems);
    assertThat(builder.build().isEmpty()).isTrue();
    return problems;
  }

  @Test
  void aNodeCannotReadItself() {
    Problems problems =
        build(
            withVector()
                .node("hidden", FEATURES, use(ADD), "vector", "hidden")
                .node("answer", SCORES, logits("3"), "hidden")
                .build());
    Reported.only(problems, DiagnosticId.SELF_OR_CYCLE, "hidden", "'hidden'", "hidden -> hidden");
  }

  @Test
  void aCycleIsReportedOnceInTheDirectionOfTheData() {
    Problems problems =
        build(
            withVector()
                .node("a", FEATURES, use(ADD), "vector", "c")
                .node("b", FEATURES, dense("8"), "a")
                .node("c", FEATURES, dense("8"), "b")
                .node("answer", SCORES, logits("3"), "c")
                .build());
    Reported.only(problems, DiagnosticId.SELF_OR_CYCLE, "a", "'a'", "a -> b -> c -> a");
  }

  @Test
  void aCycleThroughABlockIsFound() {
    NetworkSpec block =
        network("Layer").input("in", FEATURES, "8").node("out", FEATURES, dense("8"), "in").build();
    Problems problems =
        build(
            withVector()
                .use(BlockUseBuilder.use("layer", block).feed("in", "sum", FEATURES))
                .node(
                    "sum",
                    FEATURES,
                    use(ADD),
                    List.of(Reads.read("vector", FEATURES), Reads.read("layer.out", FEATURES)))
                .node("answer", SCORES, logits("3"), "sum")
                .build(),
            block);
    Reported.only(problems, DiagnosticId.SELF_OR_CYCLE, "sum", "'sum'", "sum -> layer.out -> sum");
  }

  @Test
  void aParameterHasTheKindOfWhatItReads() {
    Problems problems =
        build(
            withVector()
                .node(
                    "answer", SCORES, logits("3"), List.of(Reads.feed("input", "vector", SEQUENCE)))
                .build());
    Reported.only(
        problems,
        DiagnosticId.WRONG_KIND,
        "read vector",
        "'answer'",
        "'vector'",
        "Sequence",
        "Features");
  }

  @Test
  void aNodeIsReadOnceByEachOther() {
    Problems problems =
        build(
            withVector()
                .node("sum", FEATURES, use(ADD), "vector", "vector")
                .node("answer", SCORES, logits("3"), "sum")
                .build());
    Reported.only(problems, DiagnosticId.READ_TWICE, "read vector", "'sum'", "'vector'");
  }

  @Test
  void anAliasIsNoOtherNode() {
    NetworkSpec block =
        network("Layer")
            .input("in", FEATURES, "8")
            .node("out", FEATURES, dense("8"), "in")
            .carry("out", "in")
            .build();
    Problems problems =
        build(
            withVector()
                .use(
                    BlockUseBuilder.use("layers", block).feed("in", "vector", FEATURES).repeat("2"))
                .node(
                    "sum",
                    FEATURES,
                    use(ADD),
                    List.of(
                        Reads.read("layers.out", FEATURES), Reads.read("layers[1].out", FEATURES)))
                .node("answer", SCORES, logits("3"), "sum")
                .build(),
            block);
    Reported.only(
        problems, DiagnosticId.READ_TWICE, "read layers[1].out", "'sum'", "'layers[1].out'");
  }

  @Test
  void anInnerValueAloneIsNoOutput() {
    Problems problems = build(withVector().node("hidden", FEATURES, dense("8"), "vector").build());
    Reported.only(problems, DiagnosticId.NO_OUTPUT, "Answerer", "'Answerer'");
  }

  @Test
  void deadEndsOfTheNetworkItselfAreReported() {
    NetworkSpec block =
        network("Layer").input("in", FEATURES, "8").node("out", FEATURES, dense("8"), "in").build();
    Problems problems =
        build(
            withVector()
                .input("words", SEQUENCE, "steps", "8")
                .use(BlockUseBuilder.use("layer", block).feed("in", "vector", FEATURES))
                .node("dead", FEATURES, dense("8"), "vector")
                .node("answer", SCORES, logits("3"), "vector")
                .build(),
            block);
    assertThat(Reported.ids(problems))
        .containsExactly(
            DiagnosticId.UNUSED_NODE, DiagnosticId.UNUSED_NODE, DiagnosticId.UNUSED_NODE);
    assertThat(problems.all().get(0).message()).contains("'dead'");
    assertThat(problems.all().get(1).message()).contains("'layer'");
    assertThat(problems.all().get(2).message()).contains("'words'");
  }

  @Test
  void ofAChainThatLeadsNowhereTheEndIsReported() {
    Problems problems =
        build(
            withVector()
                .input("words", SEQUENCE, "steps", "8")
                .node("mean", FEATURES, use(MEAN), "words")
                .node("dead", FEATURES, dense("8"), "mean")
                .node("answer", SCORES, logits("3"), "vector")
                .build());
    Reported.only(problems, DiagnosticId.UNUSED_NODE, "dead", "'dead'", "Features");
  }

  @Test
  void allProblemsOfThePhaseAreReported() {
    Problems problems =
        build(
            withVector()
                .node("sum", FEATURES, use(ADD), "vector", "vector")
                .node("answer", SCORES, logits("3"), List.of(Reads.feed("input", "sum", SEQUENCE)))
                .build());
    assertThat(Reported.ids(problems))
        .containsExactly(DiagnosticId.READ_TWICE, DiagnosticId.WRONG_KIND)
        .inOrder();
  }
}
