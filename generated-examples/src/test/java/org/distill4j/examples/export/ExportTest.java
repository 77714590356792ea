package org.distill4j.examples.export;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.onnx.ExportCheck;
import org.distill4j.onnx.ExportCheck.Padding;
import org.distill4j.onnx.OnnxNetwork;
import org.distill4j.runtime.catalogue.NetworkDescription;
import org.distill4j.runtime.catalogue.SpecCatalogue;
import org.distill4j.runtime.export.OnnxExport;
import org.distill4j.runtime.graph.NetworkGraph;
import org.distill4j.runtime.onnx.WeightFormat;
import org.distill4j.testing.SpecGraphs;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every network of this module as an ONNX file, in ONNX Runtime. */
final class ExportTest {

  private static final double TOLERANCE = 1e-5;
  private static final Map<String, Integer> SIZES = Map.of("groups", 4);

  private static List<NetworkDescription> networks() throws IOException {
    SpecCatalogue catalogue = SpecCatalogue.ofClassPath();
    List<NetworkDescription> networks = new ArrayList<>();
    for (String name : catalogue.names()) {
      catalogue
          .require(name)
          .network()
          .filter(network -> !SpecGraphs.isExternal(network))
          .ifPresent(networks::add);
    }
    return networks;
  }

  private static byte[] exported(
      NetworkDescription spec, ComputationGraph graph, WeightFormat format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    NetworkGraph network = network(spec);
    OnnxExport.of(network.description(), graph).withWeights(format).writeTo(out);
    return out.toByteArray();
  }

  private static ComputationGraph graph(NetworkDescription spec) {
    return network(spec).initialised(7);
  }

  private static NetworkGraph network(NetworkDescription spec) {
    return SpecGraphs.build(spec, SpecGraphs.sizes(spec, SIZES));
  }

  @TestFactory
  Stream<DynamicTest> everyNetworkHasTheSameOutputs() throws IOException {
    return networks().stream()
        .map(spec -> DynamicTest.dynamicTest(spec.name(), () -> requireEqual(spec)));
  }

  private static void requireEqual(NetworkDescription spec) throws IOException {
    ComputationGraph graph = graph(spec);
    byte[] file = exported(spec, graph, WeightFormat.FLOAT32);
    try (OnnxNetwork network = OnnxNetwork.open(file, 1)) {
      ExportCheck check = new ExportCheck(graph, network);
      for (Padding padding : Padding.values()) {
        assertWithMessage("%s with padding %s", spec.name(), padding)
            .that(check.largestDifference(3, padding, 5))
            .isAtMost(TOLERANCE);
      }
      assertWithMessage("%s, one example", spec.name())
          .that(check.largestDifference(1, Padding.END, 6))
          .isAtMost(TOLERANCE);
    }
  }

  private static NetworkDescription spec(String name) throws IOException {
    return SpecCatalogue.ofClassPath().require(name).network().orElseThrow();
  }

  @Test
  void theComparisonNoticesOtherWeights() throws IOException {
    NetworkDescription spec = spec("TextAnswerer");
    ComputationGraph other = graph(spec);
    other.params().muli(1.001);
    try (OnnxNetwork network =
        OnnxNetwork.open(exported(spec, graph(spec), WeightFormat.FLOAT32), 1)) {
      assertThat(new ExportCheck(other, network).largestDifference(3, Padding.END, 5))
          .isGreaterThan(TOLERANCE);
    }
  }

  @Test
  void weightsOf8BitsAreAQuarterOfTheFileAndCloseToTheOriginal() throws IOException {
    NetworkDescription spec = spec("TextAnswerer");
    ComputationGraph graph = graph(spec);
    byte[] file = exported(spec, graph, WeightFormat.INT8);

    assertThat(file.length).isLessThan(exported(spec, graph, WeightFormat.FLOAT32).length / 3);
    try (OnnxNetwork network = OnnxNetwork.open(file, 1)) {
      double difference = new ExportCheck(graph, network).largestDifference(3, Padding.END, 5);
      assertThat(difference).isGreaterThan(TOLERANCE);
      assertThat(difference).isLessThan(0.02);
      assertThat(network.metadata()).containsEntry("distill4j.weights", "INT8");
    }
  }
}
