package org.distill4j.processor.summary;

import static com.google.common.truth.Truth.assertThat;
import static org.distill4j.processor.fixture.NetworkBuilder.network;
import static org.distill4j.processor.fixture.Operations.dense;
import static org.distill4j.processor.fixture.Operations.logits;
import static org.distill4j.processor.fixture.Operations.use;

import java.util.List;
import java.util.Map;
import org.distill4j.processor.fixture.Kinds;
import org.distill4j.processor.fixture.OperationBuilder;
import org.distill4j.processor.fixture.Operations;
import org.distill4j.processor.fixture.Phases;
import org.distill4j.processor.size.Polynomial;
import org.distill4j.processor.spec.NetworkSpec;
import org.distill4j.processor.spec.OperationType;
import org.junit.jupiter.api.Test;

final class NetworkSummaryTest {

  private static final OperationType SPARSITY =
      OperationBuilder.operation("Sparsity")
          .takes("Features(features) -> Loss()")
          .costs("features")
          .build();

  private static final NetworkSpec NET =
      network("Net")
          .dimension("width", 16)
          .dimension("answers")
          .input("frames", Kinds.SEQUENCE, "clips", "8")
          .node("mapped", Kinds.SEQUENCE, dense("width"), "frames")
          .node("pooled", Kinds.FEATURES, use(Operations.MEAN), "mapped")
          .node("answer", Kinds.SCORES, logits("answers"), "pooled")
          .node("code", Kinds.FEATURES, dense("4"), "pooled")
          .node("sparse", Kinds.LOSS, use(SPARSITY), "code")
          .build();

  private static final NetworkSummary SUMMARY = NetworkSummary.of(Phases.shaped(NET));

  private static List<String> names(List<NodeSummary> nodes) {
    return nodes.stream().map(NodeSummary::name).toList();
  }

  private static NodeSummary node(List<NodeSummary> nodes, String name) {
    return nodes.stream().filter(node -> node.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void nodesOfLossesAreKeptApart() {
    assertThat(names(SUMMARY.inputs())).containsExactly("frames");
    assertThat(names(SUMMARY.nodes())).containsExactly("mapped", "pooled", "answer").inOrder();
    assertThat(names(SUMMARY.trainingNodes())).containsExactly("code", "sparse").inOrder();
    assertThat(SUMMARY.outputs()).containsExactly("answer");
  }

  @Test
  void aNodeHasItsOperationAndWhatItReads() {
    NodeSummary pooled = node(SUMMARY.nodes(), "pooled");
    assertThat(pooled.operation()).isEqualTo("MeanPooling");
    assertThat(pooled.reads()).containsExactly("mapped");
    assertThat(pooled.isInput()).isFalse();
    assertThat(node(SUMMARY.inputs(), "frames").isInput()).isTrue();
  }

  @Test
  void aValueIsDescribedByKindAndShape() {
    NodeSummary mapped = node(SUMMARY.nodes(), "mapped");
    assertThat(mapped.value(mapped.shape())).isEqualTo("Sequence(clips, width)");
    assertThat(mapped.value(mapped.shape().map(SUMMARY::value))).isEqualTo("Sequence(clips, 16)");
    NodeSummary sparse = node(SUMMARY.trainingNodes(), "sparse");
    assertThat(sparse.value(sparse.shape())).isEqualTo("Loss");
  }

  @Test
  void activationsTakeFourBytesEach() {
    assertThat(node(SUMMARY.nodes(), "pooled").cost().bytes().formula()).isEqualTo("4 * width");
    assertThat(node(SUMMARY.trainingNodes(), "code").cost().bytes()).isEqualTo(Polynomial.of(16));
  }

  @Test
  void aLossTakesNoMemoryPerExample() {
    assertThat(node(SUMMARY.trainingNodes(), "sparse").cost().bytes()).isEqualTo(Polynomial.ZERO);
    assertThat(node(SUMMARY.trainingNodes(), "sparse").cost().multiplyAdds())
        .isEqualTo(Polynomial.of(4));
  }

  @Test
  void inputsCostNothing() {
    assertThat(node(SUMMARY.inputs(), "frames").cost()).isEqualTo(Cost.NONE);
  }

  @Test
  void totalsAreThoseOfTheInferenceNodes() {
    Cost total = SUMMARY.total().map(SUMMARY::value);
    assertThat(total.parameters().toString()).isEqualTo("17 * answers + 144");
    assertThat(total.multiplyAdds().toString()).isEqualTo("16 * answers + 128 * clips");
  }

  @Test
  void totalsOfTrainingNodesAreSeparate() {
    Cost total = SUMMARY.trainingTotal().map(SUMMARY::value);
    assertThat(total.parameters()).isEqualTo(Polynomial.of(68));
    assertThat(total.multiplyAdds()).isEqualTo(Polynomial.of(68));
  }

  @Test
  void typicalSizesCoverOpenDimensionsAndVaryingAxes() {
    assertThat(SUMMARY.typical()).isEqualTo(Map.of("answers", 1000, "clips", 20));
  }

  @Test
  void typicalSizesOfACostCoverOnlyItsNames() {
    assertThat(SUMMARY.typical(node(SUMMARY.nodes(), "answer").cost()))
        .isEqualTo(Map.of("answers", 1000));
    assertThat(SUMMARY.typical(Cost.NONE)).isEmpty();
  }
}
