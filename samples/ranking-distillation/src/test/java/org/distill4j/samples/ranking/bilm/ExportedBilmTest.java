package org.distill4j.samples.ranking.bilm;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.onnx.ExportCheck;
import org.distill4j.onnx.ExportCheck.Padding;
import org.distill4j.onnx.OnnxNetwork;
import org.distill4j.runtime.export.OnnxExport;
import org.distill4j.runtime.graph.NetworkGraph;
import org.junit.jupiter.api.Test;

/**
 * FrozenBiLM with small sizes as an ONNX file, in ONNX Runtime. All operations are those of the
 * published size, which {@code ExportedSpecsTest} checks with {@code -Ddistill4j.export=all}.
 */
final class ExportedBilmTest {

  private static final double TOLERANCE = 1e-5;

  @Test
  void theLanguageModelHasTheSameOutputs() throws IOException {
    check(ReducedBilmGraph.builder().build());
  }

  @Test
  void theAnswererHasTheSameOutputs() throws IOException {
    check(ReducedAnswererGraph.builder().answers(7).build());
  }

  private static void check(NetworkGraph network) throws IOException {
    assertThat(network.frozenParameters()).isGreaterThan(0);
    ComputationGraph graph = network.initialised(7);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    OnnxExport.of(network.description(), graph).writeTo(file);
    try (OnnxNetwork exported = OnnxNetwork.open(file.toByteArray(), 1)) {
      for (Padding padding : Padding.values()) {
        assertWithMessage("padding %s", padding)
            .that(new ExportCheck(graph, exported).largestDifference(2, padding, 5))
            .isAtMost(TOLERANCE);
      }
    }
  }
}
