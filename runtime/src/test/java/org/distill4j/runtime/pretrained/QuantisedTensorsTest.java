package org.distill4j.runtime.pretrained;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.graph.NodeParameters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole numbers of 8 bits in an ONNX model have the names and values from before. */
final class QuantisedTensorsTest {

  private static final int FLOAT = 1;
  private static final int U8 = 2;
  private static final int I8 = 3;
  private static final int FLOAT_DATA = 4;
  private static final int INT32_DATA = 5;
  private static final int RAW_DATA = 9;

  private static final PretrainedMapping MAPPING =
      PretrainedMapping.of(
              TensorMapping.of("layers[*].map", "W", "/layer.*/MatMul"),
              TensorMapping.of("layers[*].map", "b", "layer.*.bias"))
          .withOthers("answer");

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("int8.onnx");
  }

  private static byte[] numbers(String name, int type, long[] shape, int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return WeightFiles.initialiser(name, type, shape, WeightFiles.field(RAW_DATA, bytes));
  }

  private static byte[] scale(String name, double... values) {
    long[] shape = values.length == 1 ? new long[0] : new long[] {values.length};
    return WeightFiles.initialiser(
        name, FLOAT, shape, WeightFiles.field(FLOAT_DATA, WeightFiles.floats(values)));
  }

  /** A model whose first matrix has one scale, and whose second has one for each column. */
  private void write(byte[]... second) throws IOException {
    WeightFiles.onnx(
        file,
        WeightFiles.node("/layer.0/MatMul_quant", List.of("x", "m12_quantized", "m12_zero_point")),
        WeightFiles.node("/layer.1/MatMul_quant", List.of("y", "m13_quantized", "m13_zero_point")),
        numbers("m12_quantized", U8, new long[] {2, 3}, 128, 129, 127, 255, 0, 130),
        scale("m12_scale", 0.5),
        WeightFiles.initialiser(
            "m12_zero_point",
            U8,
            new long[0],
            WeightFiles.field(INT32_DATA, new byte[] {(byte) 0x80, 1})),
        WeightFiles.joined(second),
        scale("layer.0.bias", 7, 8, 9),
        scale("layer.1.bias", 1, 2, 3));
  }

  private ComputationGraph loaded() throws IOException {
    return PretrainedWeights.load(new DenseNetwork(), MAPPING, file, 5);
  }

  private static double[] values(ComputationGraph graph, String node) {
    return NodeParameters.of(graph).get(node, "W").data().asDouble();
  }

  @Test
  void haveTheirScalesAndNamesFromBefore() throws IOException {
    write(
        numbers("m13_quantized", I8, new long[] {3, 3}, 1, -1, 127, 2, -2, -128, 3, -3, 0),
        scale("m13_scale", 1, 0.25, 2),
        numbers("m13_zero_point", I8, new long[] {3}, 0, 1, -2));

    ComputationGraph graph = loaded();

    assertThat(values(graph, "layers[0].map"))
        .usingExactEquality()
        .containsExactly(0, 0.5, -0.5, 63.5, -64, 1)
        .inOrder();
    assertThat(values(graph, "layers[1].map"))
        .usingExactEquality()
        .containsExactly(1, -0.5, 258, 2, -0.75, -252, 3, -1, 4)
        .inOrder();
  }

  @Test
  void aZeroPointMayBeMissing() throws IOException {
    write(
        numbers("m13_quantized", I8, new long[] {3, 3}, 1, -1, 127, 2, -2, -128, 3, -3, 0),
        scale("m13_scale", 0.5));

    assertThat(values(loaded(), "layers[1].map"))
        .usingExactEquality()
        .containsExactly(0.5, -0.5, 63.5, 1, -1, -64, 1.5, -1.5, 0)
        .inOrder();
  }

  @Test
  void withoutAFittingScaleAreRefused() throws IOException {
    write(
        numbers("m13_quantized", I8, new long[] {3, 3}, 1, -1, 127, 2, -2, -128, 3, -3, 0),
        scale("m13_scale", 1, 2));
    IOException problem = assertThrows(IOException.class, this::loaded);

    assertThat(problem)
        .hasMessageThat()
        .contains(
            "'/layer.1/MatMul' is I8, but 'layers[1].map.W' takes F64, F32, F16, BF16, or I8 and U8"
                + " with a scale, nothing takes 'm13_scale'");
    write(numbers("m13_quantized", I8, new long[] {3, 3}, 1, -1), scale("m13_scale", 1));
    assertThat(assertThrows(IOException.class, this::loaded))
        .hasMessageThat()
        .contains("the tensor 'm13' has 2 bytes, which do not fit its shape [3, 3] of I8");
  }
}
