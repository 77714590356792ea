package org.distill4j.runtime.graph;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.util.ModelSerializer;
import org.distill4j.runtime.data.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** State arrays of layers, which are kept but not trained. */
class StateTest {

  private static final Value X = Value.of(Nd4j.createFromArray(new float[][] {{10, 20}}));

  @TempDir Path folder;

  /** Two consecutive layers with one state each, and a third that shares the state of the first. */
  private static final class Counting extends NetworkGraph {

    @Override
    public String name() {
      return "Counting";
    }

    @Override
    public List<String> inputs() {
      return List.of("x");
    }

    @Override
    public List<String> outputs() {
      return List.of("third");
    }

    @Override
    public long parameters() {
      return 4;
    }

    @Override
    public void addNodes(GraphBuilder graph) {
      graph.addVertex("first", new LayerVertex(new CountingLayer(2)), "x");
      graph.addVertex("second", new LayerVertex(new CountingLayer(2)), "first");
      graph.addVertex("third", new LayerVertex(new CountingLayer(2), "first"), "second");
    }
  }

  private final Counting network = new Counting();

  /**
   * Returns a graph after n training steps: the first state counts 2 n, since it is updated twice
   * per step, and the second n.
   */
  private ComputationGraph trained(int steps) {
    ComputationGraph graph = network.initialised(1);
    GraphRunner runner = new GraphRunner(graph, List.of("third"));
    for (int step = 0; step < steps; step++) {
      runner.forward(Map.of("x", X), true, step);
    }
    return graph;
  }

  private static float[] output(ComputationGraph graph) {
    GraphRunner runner = new GraphRunner(graph, List.of("third"));
    runner.forward(Map.of("x", X), false, 0);
    return runner.value("third").array().dup().data().asFloat();
  }

  @Test
  void isTakenOverWithTheParametersOfANode() {
    ComputationGraph from = trained(3);
    ComputationGraph to = network.initialised(2);

    NodeParameters.of(to).take("second", NodeParameters.of(from), "first");

    INDArray expected = NodeParameters.of(from).state("first", "steps");
    assertThat(expected.getDouble(0)).isEqualTo(6);
    assertThat(NodeParameters.of(to).state("second", "steps")).isEqualTo(expected);
    assertThat(NodeParameters.of(to).get("second", "b"))
        .isEqualTo(NodeParameters.of(from).get("first", "b"));
    assertThat(NodeParameters.of(to).state("first", "steps").getDouble(0)).isEqualTo(0);
  }

  @Test
  void isKeptFromStepToStepAndIsNoParameter() {
    ComputationGraph graph = trained(3);

    assertThat(output(graph)).isEqualTo(new float[] {25, 35});
    assertThat(output(graph)).isEqualTo(new float[] {25, 35});
    assertThat(graph.params().length()).isEqualTo(4);
    assertThat(graph.params().sumNumber().doubleValue()).isEqualTo(0);
  }

  @Test
  void isInTheModelFile() throws IOException {
    Path file = folder.resolve("counting.zip");
    ModelFile.save(network, trained(3), file);

    assertThat(output(ModelFile.load(network, file))).isEqualTo(new float[] {25, 35});
  }

  @Test
  void isInAFileThatDl4jAloneWritesAndReads() throws IOException {
    File file = folder.resolve("plain.zip").toFile();
    ModelSerializer.writeModel(trained(2), file, false);
    ComputationGraph restored = ModelSerializer.restoreComputationGraph(file, false);

    INDArray output = restored.output(X.array())[0];
    assertThat(output.data().asFloat()).isEqualTo(new float[] {20, 30});
  }

  @Test
  void aCloneGoesOnAlone() {
    ComputationGraph graph = trained(1);
    ComputationGraph clone = graph.clone();
    new GraphRunner(graph, List.of("third")).forward(Map.of("x", X), true, 1);

    assertThat(output(clone)).isEqualTo(new float[] {15, 25});
    assertThat(output(graph)).isEqualTo(new float[] {20, 30});
  }

  @Test
  void isCopiedToNodesOfTheSameNames() {
    ComputationGraph other = network.initialised(2);
    GraphState kept = GraphState.of(trained(2));
    kept.assignTo(other);
    new GraphRunner(other, List.of("third")).forward(Map.of("x", X), true, 1);
    assertThat(output(other)).isEqualTo(new float[] {25, 35});

    kept.assignTo(other);
    assertThat(output(other)).isEqualTo(new float[] {20, 30});
  }

  @Test
  void theStudentAloneHasIt() {
    TrainingGraph training = TrainingGraph.of(network, List.of(), 3);
    ComputationGraph graph = training.initialised();
    new GraphRunner(graph, List.of("third")).forward(Map.of("x", X), true, 0);

    assertThat(output(training.export(graph))).isEqualTo(new float[] {15, 25});
    assertThat(output(training.initialised())).isEqualTo(new float[] {10, 20});
  }

  @Test
  void aStateOfAnotherSizeIsRefused() {
    LayerVertex vertex =
        (LayerVertex) trained(1).getConfiguration().getVertices().get("first").clone();
    ComputationGraph wider =
        new ComputationGraph(
            NetworkGraph.builder(1)
                .addInputs("x")
                .addVertex("first", wider(vertex), "x")
                .setOutputs("first")
                .build());
    INDArray parameters = Nd4j.zeros(1, 3);

    var e = assertThrows(IllegalArgumentException.class, () -> wider.init(parameters, false));
    assertThat(e).hasMessageThat().contains("The stored state has 16 bytes, not 3 numbers");
  }

  private static LayerVertex wider(LayerVertex vertex) {
    LayerVertex wide = new LayerVertex(new CountingLayer(3));
    wide.setState(vertex.getState());
    return wide;
  }
}
