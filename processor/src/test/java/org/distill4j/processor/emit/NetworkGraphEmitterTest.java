package org.distill4j.processor.emit;

import static com.google.common.truth.Truth.assertThat;
import static org.distill4j.processor.fixture.Kinds.FEATURES;
import static org.distill4j.processor.fixture.Kinds.LOSS;
import static org.distill4j.processor.fixture.Kinds.SCORES;
import static org.distill4j.processor.fixture.NetworkBuilder.network;
import static org.distill4j.processor.fixture.OperationBuilder.operation;
import static org.distill4j.processor.fixture.Operations.DROPOUT;
import static org.distill4j.processor.fixture.Operations.dense;
import static org.distill4j.processor.fixture.Operations.logits;
import static org.distill4j.processor.fixture.Operations.use;

import java.util.List;
import org.distill4j.processor.fixture.BlockUseBuilder;
import org.distill4j.processor.fixture.NetworkBuilder;
import org.distill4j.processor.fixture.Phases;
import org.distill4j.processor.fixture.Reads;
import org.distill4j.processor.shape.ShapedNetwork;
import org.distill4j.processor.spec.NetworkSpec;
import org.distill4j.processor.summary.NetworkSummary;
import org.junit.jupiter.api.Test;

/** The graphs that are generated for small specs; that they compile is tested elsewhere. */
final class NetworkGraphEmitterTest {

  private static NetworkBuilder answerer(String name, int width) {
    return network(name)
        .dimension("width", width)
        .dimension("answers")
        .input("vector", FEATURES, "6")
        .node("hidden", FEATURES, dense("width"), "vector")
        .node("dropped", FEATURES, use(DROPOUT, "rate", 0.5), "hidden")
        .node("answer", SCORES, logits("answers"), "dropped");
  }

  private static String graph(NetworkSpec network, NetworkSpec... blocks) {
    ShapedNetwork shaped = Phases.shaped(network, blocks);
    GeneratedFile file = NetworkGraphEmitter.emit(shaped, NetworkSummary.of(shaped));
    assertThat(file.qualifiedName()).isEqualTo("examples." + network.name() + "Graph");
    return file.source();
  }

  @Test
  void aGraphAddsItsNodesInOrder() {
    String source = graph(answerer("Answerer", 8).build());
    assertThat(source).contains("public final class AnswererGraph extends NetworkGraph {");
    assertThat(source).contains("public static final String HIDDEN = \"hidden\";");
    assertThat(source).contains("private static final int WIDTH = 8;");
    assertThat(source).contains("private final int answers;");
    assertThat(source.replaceAll("\\s+", " "))
        .contains(
            "graph.addVertex( HIDDEN, new LayerVertex(new DenseLayer(6, WIDTH)), VECTOR);"
                + " graph.addVertex( DROPPED, new LayerVertex(new DropoutLayer(0.5)), HIDDEN);"
                + " graph.addVertex( ANSWER, new LayerVertex(new LogitsLayer(WIDTH, answers)),"
                + " DROPPED);");
    assertThat(source).contains("return 9L * answers + 56L;");
    assertThat(source).contains("return List.of(VECTOR);");
    assertThat(source).contains("return List.of(ANSWER);");
  }

  @Test
  void theTableShowsShapesAndCounts() {
    String source = graph(answerer("Answerer", 8).build());
    assertThat(source).containsMatch("hidden +Dense +Features\\(8\\) +56 +48 +32\n");
    assertThat(source)
        .containsMatch("total +9 \\* answers \\+ 56 +8 \\* answers \\+ 48 +4 \\* answers \\+ 64\n");
    assertThat(source).contains("For answers = 1,000:");
    assertThat(source).contains("9,056 parameters, 8,048 multiply-adds and 4,064 bytes.");
  }

  @Test
  void aDimensionThatIsBoundLaterIsCheckedByTheBuilder() {
    String source = graph(answerer("Answerer", 8).build());
    assertThat(source).contains("this.answers = Checks.size(\"answers\", answers);");
    assertThat(source).contains("Checks.bound(\"answers\", answers);");
    assertThat(source).contains("public Builder answers(int answers) {");
  }

  @Test
  void aDimensionNoLayerIsMadeWithHasNoConstant() {
    String source =
        graph(
            network("Answerer")
                .dimension("width", 8)
                .inherited()
                .dimension("unused", 3)
                .input("vector", FEATURES, "width")
                .node("answer", SCORES, logits("3"), "vector")
                .build());
    assertThat(source).contains("int WIDTH = 8;");
    assertThat(source).doesNotContain("UNUSED");
  }

  @Test
  void namesOfDimensionsDoNotHideWhatIsGenerated() {
    String source =
        graph(
            network("Answerer")
                .dimension("graph")
                .dimension("builder")
                .input("vector", FEATURES, "graph")
                .node("answer", SCORES, logits("builder"), "vector")
                .build());
    assertThat(source).contains("addNodes(ComputationGraphConfiguration.GraphBuilder graph_)");
    assertThat(source).contains("private AnswererGraph(Builder builder_) {");
    assertThat(source).contains("this.builder = builder_.builder;");
    assertThat(source).contains("new LogitsLayer(graph, builder)");
  }

  @Test
  void namesThatGiveOneConstantAreToldApart() {
    String source =
        graph(
            network("Answerer")
                .dimension("hiddenUnits", 8)
                .input("vector", FEATURES, "6")
                .node("hidden_units", FEATURES, dense("hiddenUnits"), "vector")
                .node("answer", SCORES, logits("3"), "hidden_units")
                .build());
    assertThat(source).contains("String HIDDEN_UNITS = \"hidden_units\";");
    assertThat(source).contains("int HIDDEN_UNITS_ = 8;");
    assertThat(source).contains("new DenseLayer(6, HIDDEN_UNITS_)");
  }

  @Test
  void sharedParametersBelongToTheirOwner() {
    NetworkSpec layer =
        network("Layer")
            .input("in", FEATURES, "6")
            .node("out", FEATURES, dense("6"), "in")
            .carry("out", "in")
            .build();
    String source =
        graph(
            network("Answerer")
                .input("vector", FEATURES, "6")
                .use(
                    BlockUseBuilder.use("layers", layer)
                        .feed("in", "vector", FEATURES)
                        .repeat("2")
                        .shared())
                .node("answer", SCORES, logits("3"), List.of(Reads.read("layers.out", FEATURES)))
                .build(),
            layer);
    assertThat(source).contains("new LayerVertex(new DenseLayer(6, 6), LAYERS_0_OUT)");
    assertThat(source).contains("return 63L;");
  }

  @Test
  void whatOnlyLossesNeedIsAddedForTraining() {
    NetworkSpec network =
        answerer("Answerer", 8)
            .input("extra", FEATURES, "6")
            .node(
                "penalty",
                LOSS,
                use(operation("Penalty").takes("Features(f) -> Loss()").build()),
                "extra")
            .build();
    String source = graph(network);
    String training = source.substring(source.indexOf("addTrainingNodes"));
    assertThat(training).contains("graph.addInputs(EXTRA);");
    assertThat(training).contains("new PenaltyLayer()");
    assertThat(source.substring(0, source.indexOf("addTrainingNodes")))
        .doesNotContain("PenaltyLayer(");
    assertThat(graph(answerer("Answerer", 8).build())).doesNotContain("addTrainingNodes");
  }

  @Test
  void theSourceDependsOnTheSpecAlone() {
    NetworkSpec spec = answerer("Answerer", 8).build();
    assertThat(graph(spec)).isEqualTo(graph(answerer("Answerer", 8).build()));
    NetworkSpec shuffled =
        network("Answerer")
            .dimension("width", 8)
            .dimension("answers")
            .node("answer", SCORES, logits("answers"), List.of(Reads.read("dropped", FEATURES)))
            .node("dropped", FEATURES, use(DROPOUT, "rate", 0.5), "hidden")
            .node("hidden", FEATURES, dense("width"), List.of(Reads.read("vector", FEATURES)))
            .input("vector", FEATURES, "6")
            .build();
    assertThat(graph(shuffled)).isEqualTo(graph(spec));
  }
}
