package org.distill4j.runtime.pretrained;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.data.DataFileException;
import org.distill4j.runtime.graph.LayerVertex;
import org.distill4j.runtime.graph.NetworkGraph;
import org.distill4j.runtime.graph.NodeParameters;
import org.distill4j.runtime.layer.Activation;
import org.distill4j.runtime.layer.core.DenseLayer;
import org.distill4j.runtime.layer.core.LogitsLayer;
import org.distill4j.runtime.pretrained.WeightFiles.Item;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PretrainedWeightsTest {

  @TempDir Path folder;

  private static final PretrainedMapping MAPPING =
      PretrainedMapping.of(
              TensorMapping.of("layers[*].map", "W", "layer.*.weight").asTransposed(),
              TensorMapping.of("layers[*].map", "b", "layer.*.bias"))
          .withOthers("answer")
          .withIgnored("head.*", "position_ids");

  /** Layers 1 and 3 of four: those that a mapping with first 1 and step 2 takes. */
  private Item[] items() {
    return new Item[] {
      Item.of("layer.1.weight", new double[] {1, 2, 3, 4, 5, 6}, 3, 2),
      Item.of("layer.1.bias", new double[] {7, 8, 9}, 3),
      Item.of("layer.3.weight", new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9}, 3, 3),
      new Item("layer.3.bias", "BF16", WeightFiles.shorts(0x3f80, 0xc000, 0x3f00), 3),
      Item.of("head.weight", new double[] {1}, 1),
      new Item("position_ids", "I64", new byte[16], 2),
    };
  }

  private static double[] values(ComputationGraph graph, String node, String name) {
    return NodeParameters.of(graph).get(node, name).data().asDouble();
  }

  @Test
  void writesTransposedTensorsOfEverySecondLayer() throws IOException {
    Path file = folder.resolve("model.safetensors");
    WeightFiles.safetensors(file, items());
    ComputationGraph graph =
        PretrainedWeights.load(new DenseNetwork(), MAPPING.withRounds(1, 2), file, 5);

    assertArrayEquals(new double[] {1, 3, 5, 2, 4, 6}, values(graph, "layers[0].map", "W"));
    assertArrayEquals(new double[] {7, 8, 9}, values(graph, "layers[0].map", "b"));
    assertArrayEquals(
        new double[] {1, 4, 7, 2, 5, 8, 3, 6, 9}, values(graph, "layers[1].map", "W"));
    assertArrayEquals(new double[] {1, -2, 0.5}, values(graph, "layers[1].map", "b"));
    ComputationGraph fresh = new DenseNetwork().initialised(5);
    assertArrayEquals(values(fresh, "answer", "W"), values(graph, "answer", "W"));
  }

  /** A network whose block runs once, so that its path has no index. */
  private static final class OneRound extends NetworkGraph {

    @Override
    public String name() {
      return "OneRound";
    }

    @Override
    public List<String> inputs() {
      return List.of("x");
    }

    @Override
    public List<String> outputs() {
      return List.of("answer");
    }

    @Override
    public long parameters() {
      return 12 + 8;
    }

    @Override
    public void addNodes(GraphBuilder graph) {
      graph.addVertex("layers.map", new LayerVertex(new DenseLayer(3, 3, Activation.TANH)), "x");
      graph.addVertex("answer", new LayerVertex(new LogitsLayer(3, 2)), "layers.map");
    }
  }

  @Test
  void theOnlyRoundIsTheFirst() throws IOException {
    Path file = folder.resolve("model.safetensors");
    WeightFiles.safetensors(file, items()[2], items()[3]);
    ComputationGraph graph =
        PretrainedWeights.load(new OneRound(), MAPPING.withRounds(3, 1), file, 5);

    assertArrayEquals(new double[] {1, 4, 7, 2, 5, 8, 3, 6, 9}, values(graph, "layers.map", "W"));
  }

  @Test
  void takesPartsOfStackedTensors() throws IOException {
    Path file = folder.resolve("stacked.safetensors");
    WeightFiles.safetensors(
        file,
        Item.of("a", new double[] {1, 2, 3, -1, 4, 5, 6, -1}, 2, 4),
        Item.of("b", new double[] {7, 8, 9, 10, 11, 12}, 6),
        Item.of(
            "c",
            new double[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17},
            3,
            2,
            3));
    PretrainedMapping mapping =
        PretrainedMapping.of(
                TensorMapping.of("layers[0].map", "b", "b").asPart(1, 2, 0),
                TensorMapping.of("layers[1].map", "W", "c").asPart(1, 2, 1))
            .withOthers("layers[0].map.W", "layers[1].map.b", "answer")
            .withIgnored("a");
    ComputationGraph graph = PretrainedWeights.load(new DenseNetwork(), mapping, file, 5);

    assertArrayEquals(new double[] {10, 11, 12}, values(graph, "layers[0].map", "b"));
    assertArrayEquals(
        new double[] {3, 4, 5, 9, 10, 11, 15, 16, 17}, values(graph, "layers[1].map", "W"));
  }

  @Test
  void listsAllThatDoesNotFitInOneMessage() throws IOException {
    Path file = folder.resolve("other.safetensors");
    WeightFiles.safetensors(
        file,
        Item.of("layer.0.weight", new double[] {1, 2, 3, 4, 5, 6}, 2, 3),
        new Item("layer.0.bias", "I8", new byte[3], 3),
        Item.of("layer.1.weight", new double[9], 3, 3),
        Item.of("pooler.weight", new double[1], 1));
    PretrainedMapping mapping = MAPPING.withOthers();
    DataFileException problem =
        assertThrows(
            DataFileException.class,
            () -> PretrainedWeights.load(new DenseNetwork(), mapping, file, 5));

    for (String part :
        List.of(
            file + ": it does not fit DenseNetwork: ",
            "'layer.0.weight' is [2, 3], but 'layers[0].map.W' takes [2, 3], transposed",
            "'layer.0.bias' is I8, but 'layers[0].map.b' takes F64, F32, F16, BF16, or I8 and U8 with"
                + " a scale",
            "'layer.1.bias' is missing, for 'layers[1].map.b'",
            "nothing is mapped to 'answer.W'",
            "nothing takes 'pooler.weight'",
            "; correct @Pretrained")) {
      assertTrue(problem.getMessage().contains(part), () -> part + " in " + problem.getMessage());
    }
  }

  @Test
  void resolvesTheWeightsOfNodesInAnOnnxModel() throws IOException {
    Path file = folder.resolve("model.onnx");
    WeightFiles.onnx(
        file,
        WeightFiles.node("/layer.0/MatMul", List.of("x", "onnx::MatMul_12")),
        WeightFiles.node("/layer.1/MatMul", List.of("y", "onnx::MatMul_13")),
        WeightFiles.initialiser(
            "onnx::MatMul_12",
            1,
            new long[] {2, 3},
            WeightFiles.field(9, WeightFiles.floats(1, 2, 3, 4, 5, 6))),
        WeightFiles.initialiser(
            "onnx::MatMul_13",
            10,
            new long[] {3, 3},
            WeightFiles.field(
                9, WeightFiles.shorts(0x3c00, 0xc000, 1, 0x8000, 0x7bff, 0, 0, 0, 0))),
        WeightFiles.initialiser(
            "layer.0.bias", 1, new long[] {3}, WeightFiles.field(4, WeightFiles.floats(7, 8, 9))),
        WeightFiles.initialiser(
            "layer.1.bias", 1, new long[] {3}, WeightFiles.field(9, WeightFiles.floats(1, 2, 3))));
    PretrainedMapping mapping =
        PretrainedMapping.of(
                TensorMapping.of("layers[*].map", "W", "/layer.*/MatMul"),
                TensorMapping.of("layers[*].map", "b", "layer.*.bias"))
            .withOthers("answer");
    ComputationGraph graph = PretrainedWeights.load(new DenseNetwork(), mapping, file, 5);

    assertArrayEquals(new double[] {1, 2, 3, 4, 5, 6}, values(graph, "layers[0].map", "W"));
    assertArrayEquals(new double[] {7, 8, 9}, values(graph, "layers[0].map", "b"));
    double[] halves = values(graph, "layers[1].map", "W");
    assertEquals(1, halves[0]);
    assertEquals(-2, halves[1]);
    assertEquals(0x1p-24, halves[2]);
    assertEquals(65504, halves[4]);
  }
}
