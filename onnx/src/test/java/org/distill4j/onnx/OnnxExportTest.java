package org.distill4j.onnx;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.TensorInfo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.data.Value;
import org.distill4j.runtime.export.OnnxExport;
import org.distill4j.runtime.graph.LayerVertex;
import org.distill4j.runtime.graph.NetworkGraph;
import org.distill4j.runtime.graph.container.ContainerGraph;
import org.distill4j.runtime.graph.description.Axis;
import org.distill4j.runtime.graph.description.ModelDescription;
import org.distill4j.runtime.layer.Activation;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.layer.core.DenseLayer;
import org.distill4j.runtime.layer.sequence.EmbeddingLayer;
import org.distill4j.runtime.layer.sequence.MeanPoolingLayer;
import org.distill4j.runtime.onnx.NotExportableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Files that are exported: their inputs, their facts, and messages about what cannot be. */
final class OnnxExportTest {

  private static final ModelDescription READER =
      ModelDescription.builder("Reader")
          .dimension("width", 4)
          .input("text", "Tokens", "", Axis.varying("words"))
          .output("answer", "Scores", Axis.of(3))
          .build()
          .withNames("answer", List.of("yes", "no", "both"));

  @TempDir private Path folder;

  private static ComputationGraph graph(GraphBuilder builder, String output) {
    ComputationGraph graph = new ContainerGraph(builder.setOutputs(output).build());
    graph.init();
    return graph;
  }

  private static ComputationGraph reader() {
    GraphBuilder builder = NetworkGraph.builder(1).addInputs("text");
    builder.addVertex("words", new LayerVertex(new EmbeddingLayer(10, 4, 1)), "text");
    builder.addVertex("mean", new LayerVertex(new MeanPoolingLayer()), "words");
    builder.addVertex(
        "answer", new LayerVertex(new DenseLayer(4, 3, Activation.TANH, true)), "mean");
    return graph(builder, "answer");
  }

  @Test
  void namesAndTypesAreThoseOfTheNodes() throws IOException {
    Path file = folder.resolve("reader.onnx");

    OnnxExport.of(READER, reader()).withMetadata(Map.of("origin", "a test")).write(file);

    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.toList()).containsExactly(file);
    }
    try (OnnxNetwork network = OnnxNetwork.open(file, 1)) {
      assertThat(network.inputs().keySet()).containsExactly("text", "text_mask");
      TensorInfo text = network.inputs().get("text");
      assertThat(text.type).isEqualTo(OnnxJavaType.INT64);
      assertThat(text.getDimensionNames()).isEqualTo(new String[] {"batch", "words"});
      assertThat(network.metadata())
          .containsExactly(
              "distill4j.spec", "Reader",
              "distill4j.dimensions", "width = 4",
              "distill4j.inputs", "text: Tokens (words), mask text_mask",
              "distill4j.outputs", "answer: Scores (3)",
              "distill4j.names.answer", "yes\nno\nboth",
              "distill4j.limit.text", "10",
              "distill4j.weights", "FLOAT32",
              "distill4j.origin", "a test");
    }
  }

  @Test
  void withoutAMaskAllStepsCount() throws IOException {
    INDArray tokens = Nd4j.createFromArray(new int[][] {{1, 2, 0}});
    INDArray all = Nd4j.createFromArray(new float[][] {{1, 1, 1}});
    INDArray two = Nd4j.createFromArray(new float[][] {{1, 1, 0}});
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    OnnxExport.of(READER, reader()).writeTo(out);

    try (OnnxNetwork network = OnnxNetwork.open(out.toByteArray(), 1)) {
      INDArray unmasked = network.outputs(Map.of("text", Value.of(tokens))).get("answer");
      assertThat(network.outputs(Map.of("text", new Value(tokens, all))).get("answer"))
          .isEqualTo(unmasked);
      assertThat(network.outputs(Map.of("text", new Value(tokens, two))).get("answer"))
          .isNotEqualTo(unmasked);
    }
  }

  @Test
  void aMaskThatNothingDependsOnIsLeftOut() throws IOException {
    GraphBuilder builder = NetworkGraph.builder(1).addInputs("frames");
    builder.addVertex(
        "answer", new LayerVertex(new DenseLayer(4, 3, Activation.GELU, false)), "frames");
    ModelDescription frames =
        ModelDescription.builder("Tagger")
            .input("frames", "Sequence", "", Axis.varying("steps"), Axis.of(4))
            .output("answer", "StepScores", Axis.varying("steps"), Axis.of(3))
            .build();
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    OnnxExport.of(frames, graph(builder, "answer")).writeTo(out);

    try (OnnxNetwork network = OnnxNetwork.open(out.toByteArray(), 1)) {
      assertThat(network.inputs().keySet()).containsExactly("frames");
      assertThat(network.inputs().get("frames").getShape()).isEqualTo(new long[] {-1, -1, 4});
    }
  }

  /** A layer of a user, who has not thought of exports. */
  public record OwnLayer() implements Layer {

    @Override
    public INDArray forward(Pass pass) {
      return pass.input(0);
    }

    @Override
    public void backward(Pass pass, INDArray outputGradient) {}
  }

  @Test
  void aLayerWithoutAnExportIsNamed() {
    GraphBuilder builder = NetworkGraph.builder(1).addInputs("text");
    builder.addVertex("odd", new LayerVertex(new OwnLayer()), "text");
    OnnxExport export = OnnxExport.of(READER, graph(builder, "odd"));
    Path file = folder.resolve("odd.onnx");

    NotExportableException e = assertThrows(NotExportableException.class, () -> export.write(file));

    assertThat(e)
        .hasMessageThat()
        .isEqualTo(
            "The node 'odd' cannot be exported: let its layer implement"
                + " org.distill4j.runtime.onnx.Exportable");
    assertThat(Files.exists(file)).isFalse();
  }

  @Test
  void otherInputsAreRefused() {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> OnnxExport.of(ModelDescription.builder("Other").build(), reader()));

    assertThat(e)
        .hasMessageThat()
        .isEqualTo("The network has the inputs [text], but [] are described");
  }
}
