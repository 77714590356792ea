package org.distill4j.samples.cli;

import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
import org.distill4j.runtime.onnx.NotExportableException;
import org.distill4j.testing.SpecGraphs;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every network of the samples as an ONNX file, in ONNX Runtime. Those of more than a million
 * parameters take half a minute together, and are checked with {@code -Ddistill4j.export=all};
 * FrozenBiLM is checked with small sizes in its own module.
 */
final class ExportedSpecsTest {

  private static final double TOLERANCE = 1e-5;
  private static final boolean ALL = "all".equals(System.getProperty("distill4j.export"));
  private static final long LARGE = 1_000_000;

  @TestFactory
  Stream<DynamicTest> everyNetworkHasTheSameOutputs() throws IOException {
    SpecCatalogue catalogue = SpecCatalogue.ofClassPath();
    List<DynamicTest> tests = new ArrayList<>();
    for (String name : catalogue.names()) {
      catalogue
          .require(name)
          .network()
          .filter(spec -> !SpecGraphs.isExternal(spec))
          .ifPresent(spec -> tests.add(DynamicTest.dynamicTest(name, () -> check(spec))));
    }
    return tests.stream();
  }

  private static void check(NetworkDescription spec) throws IOException {
    Map<String, Integer> sizes = SpecGraphs.sizes(spec, Map.of());
    NetworkGraph network = SpecGraphs.build(spec, sizes);
    assumeTrue(ALL || network.parameters() + network.frozenParameters() <= LARGE);
    ComputationGraph graph = network.initialised(7);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try {
      OnnxExport.of(network.description(), graph).writeTo(file);
    } catch (NotExportableException e) {
      // Blocks over steps are unrolled: their number must be fixed.
      assumeTrue(!e.getMessage().contains("a block over steps is unrolled"), e.getMessage());
      throw e;
    }
    try (OnnxNetwork exported = OnnxNetwork.open(file.toByteArray(), 1)) {
      ExportCheck check = new ExportCheck(graph, exported);
      for (Padding padding : Padding.values()) {
        assertWithMessage("%s with padding %s", spec.name(), padding)
            .that(check.largestDifference(2, padding, 5))
            .isAtMost(TOLERANCE);
      }
    }
  }
}
