package org.distill4j.onnx;

import static com.google.common.truth.Truth.assertWithMessage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.onnx.AttendingLayer.Mask;
import org.distill4j.onnx.ExportCheck.Padding;
import org.distill4j.runtime.export.OnnxExport;
import org.distill4j.runtime.graph.LayerVertex;
import org.distill4j.runtime.graph.NetworkGraph;
import org.distill4j.runtime.graph.container.ContainerGraph;
import org.distill4j.runtime.graph.description.Axis;
import org.distill4j.runtime.graph.description.ModelDescription;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Layers on a tape in ONNX Runtime, with masks of each shape that a softmax takes. */
final class TapeExportTest {

  @ParameterizedTest
  @EnumSource
  void aSoftmaxIsExportedWithItsMask(Mask mask) throws IOException {
    GraphBuilder builder = NetworkGraph.builder(1).addInputs("video");
    builder.addVertex("mean", new LayerVertex(new AttendingLayer(mask)), "video");
    ComputationGraph graph = new ContainerGraph(builder.setOutputs("mean").build());
    graph.init();
    ModelDescription spec =
        ModelDescription.builder("Attending")
            .input("video", "Sequence", "", Axis.varying("steps"), Axis.of(4))
            .output("mean", "Features", Axis.of(4))
            .build();
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    OnnxExport.of(spec, graph).writeTo(file);
    try (OnnxNetwork network = OnnxNetwork.open(file.toByteArray(), 1)) {
      ExportCheck check = new ExportCheck(graph, network);
      for (Padding padding : Padding.values()) {
        assertWithMessage("mask %s, padding %s", mask, padding)
            .that(check.largestDifference(3, padding, 5))
            .isAtMost(1e-5);
      }
    }
  }
}
