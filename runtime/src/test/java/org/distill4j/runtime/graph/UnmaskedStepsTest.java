package org.distill4j.runtime.graph;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.data.Batch;
import org.distill4j.runtime.data.Batches;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.FeatureColumn;
import org.distill4j.runtime.data.SequenceColumn;
import org.distill4j.runtime.data.TokenColumn;
import org.distill4j.runtime.layer.Activation;
import org.distill4j.runtime.layer.Keep;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.LayerSamples;
import org.distill4j.runtime.layer.LayerSamples.Sample;
import org.distill4j.runtime.layer.attention.AttentionPoolingLayer;
import org.distill4j.runtime.layer.core.ConcatenationLayer;
import org.distill4j.runtime.layer.core.DenseLayer;
import org.distill4j.runtime.layer.sequence.BiLstmLayer;
import org.distill4j.runtime.layer.sequence.EmbeddingLayer;
import org.distill4j.runtime.layer.sequence.MeanPoolingLayer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Sequences that reach a graph through DL4J, with and without masks. */
class UnmaskedStepsTest {

  private static final List<String> INPUTS = List.of("words", "frames", "extra");

  private final ComputationGraph graph = graph();

  private static ComputationGraph graph() {
    GraphBuilder graph = NetworkGraph.builder(5).addInputs(INPUTS);
    add(graph, "asked", new EmbeddingLayer(9, 4, 1), "words");
    add(graph, "mapped", new DenseLayer(4, 4, Activation.TANH), "asked");
    add(graph, "query", new MeanPoolingLayer(), "mapped");
    add(graph, "states", new BiLstmLayer(3, 2, Keep.ALL), "frames");
    add(graph, "gist", new AttentionPoolingLayer(4, 3), "states");
    add(graph, "all", new ConcatenationLayer(), "query", "gist", "extra");
    graph.setOutputs("all");
    ComputationGraph result = new ComputationGraph(graph.build());
    result.init();
    return result;
  }

  private static void add(GraphBuilder graph, String name, Layer layer, String... inputs) {
    graph.addVertex(name, new LayerVertex(layer), inputs);
  }

  private static Batch batch(int... examples) {
    Examples all =
        Examples.builder()
            .input("words", new TokenColumn(new int[][] {{1, 2, 3}, {4}, {}, {5, 6, 7}}))
            .input("frames", new SequenceColumn(3, new float[][][] {ones(1), ones(4), ones(2), {}}))
            .input("extra", new FeatureColumn(new float[][] {{1, 2}, {3, 4}, {5, 6}, {7, 8}}))
            .build();
    return new Batches(all, INPUTS, DataType.FLOAT).batch(examples);
  }

  private static float[][] ones(int steps) {
    float[][] rows = new float[steps][3];
    for (float[] row : rows) {
      row[1] = 1;
    }
    return rows;
  }

  private static String refusal(ComputationGraph graph, INDArray[] arrays, INDArray[] masks) {
    return assertThrows(IllegalArgumentException.class, () -> graph.output(false, arrays, masks))
        .getMessage();
  }

  @Test
  void withMasksTheResultIsThatOfTheRunner() {
    Batch batch = batch(0, 1, 2, 3);
    INDArray[] output = graph.output(false, batch.arrays(INPUTS), batch.masks(INPUTS));
    GraphRunner runner = new GraphRunner(graph, List.of("all"));
    runner.forward(batch.values(), false, 0);

    assertThat(output[0]).isEqualTo(runner.value("all").array());
  }

  @Test
  void withoutMasksTheLayerThatNeedsOneRefuses() {
    INDArray[] arrays = batch(0, 1, 2, 3).arrays(INPUTS);
    var e = assertThrows(IllegalArgumentException.class, () -> graph.output(arrays));

    assertThat(e)
        .hasMessageThat()
        .isEqualTo(
            "'states' (BiLstmLayer[inputs=3, units=2, keep=ALL]) needs a mask for 'frames': without"
                + " one it would read padding as steps. Fix: graph.output(false, inputs, masks) with"
                + " a mask [batch, steps] for each input, 1 for a step and 0 for padding."
                + " Batch.masks returns the masks of a batch; Nd4j.ones(4, 4) says that nothing is"
                + " padded.");
  }

  @Test
  void everyWayOfDl4jRefuses() {
    INDArray[] arrays = batch(1).arrays(INPUTS);
    assertThrows(IllegalArgumentException.class, () -> graph.output(true, arrays));
    assertThrows(IllegalArgumentException.class, () -> graph.outputSingle(arrays));
    assertThrows(IllegalArgumentException.class, () -> graph.feedForward(arrays, false));
    graph.setInputs(arrays);
    assertThrows(IllegalArgumentException.class, () -> graph.feedForward(false));
  }

  @Test
  void oneMaskOfTwoDoesNotSuffice() {
    Batch batch = batch(0, 1, 2, 3);
    INDArray[] masks = batch.masks(INPUTS);
    masks[0] = null;

    assertThat(refusal(graph, batch.arrays(INPUTS), masks))
        .startsWith("'query' (MeanPoolingLayer[]) needs a mask for 'words'");
  }

  @Test
  void masksOfEarlierCallsAreNotUsed() {
    Batch batch = batch(0, 1, 2, 3);
    INDArray[] arrays = batch.arrays(INPUTS);
    graph.output(false, arrays, batch.masks(INPUTS));

    assertThrows(IllegalArgumentException.class, () -> graph.output(arrays));
  }

  @Test
  void masksThatAreSetBeforehandCount() {
    Batch batch = batch(0, 1, 2, 3);
    INDArray expected = graph.output(false, batch.arrays(INPUTS), batch.masks(INPUTS))[0].dup();
    graph.setLayerMaskArrays(batch.masks(INPUTS), null);

    assertThat(graph.output(batch.arrays(INPUTS))[0]).isEqualTo(expected);
  }

  @Test
  void masksOfAnotherShapeAreRefused() {
    Batch batch = batch(0, 1, 2, 3);
    INDArray[] masks = batch.masks(INPUTS);
    masks[1] = Nd4j.ones(4, 5);

    assertThat(refusal(graph, batch.arrays(INPUTS), masks))
        .isEqualTo("A mask is [4, 5] but its values are [4, 4, 3]; a mask is [batch, steps]");
  }

  @Test
  void batchesNameTheInputsThatTheyHave() {
    var e = assertThrows(IllegalArgumentException.class, () -> batch(0).masks(List.of("question")));
    assertThat(e)
        .hasMessageThat()
        .isEqualTo("Unknown input 'question'. Available: words, frames, extra.");
  }

  /** Every layer either gives the value of a mask of ones or refuses. */
  @ParameterizedTest
  @MethodSource("org.distill4j.runtime.layer.LayerSamples#all")
  void everyLayerRefusesOrNeedsNoMask(Sample sample) {
    GraphBuilder builder = NetworkGraph.builder(5);
    String[] names = new String[sample.inputs().size()];
    for (int i = 0; i < names.length; i++) {
      names[i] = "in" + i;
    }
    builder.addInputs(names);
    add(builder, "node", sample.layer(), names);
    ComputationGraph single = new ComputationGraph(builder.setOutputs("node").build());
    single.init();
    INDArray[] arrays = sample.inputs().toArray(INDArray[]::new);
    INDArray[] masks = new INDArray[arrays.length];
    for (int i = 0; i < masks.length; i++) {
      masks[i] = LayerSamples.fullMask(sample, i);
    }

    INDArray masked = single.output(false, arrays, masks)[0].dup();
    try {
      INDArray unmasked = single.output(false, arrays)[0];
      assertThat(unmasked).isEqualTo(masked);
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageThat().contains("needs a mask for 'in");
    }
  }
}
