package org.distill4j.examples.export;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.examples.distillation.SmallGraph;
import org.distill4j.examples.frozen.WordModelGraph;
import org.distill4j.runtime.catalogue.NetworkDescription;
import org.distill4j.runtime.catalogue.SpecCatalogue;
import org.distill4j.runtime.data.Value;
import org.distill4j.runtime.export.StockNetwork;
import org.distill4j.runtime.graph.GraphRunner;
import org.distill4j.runtime.graph.NetworkGraph;
import org.distill4j.runtime.graph.description.ValueFormat;
import org.distill4j.runtime.stock.NotStockException;
import org.distill4j.testing.SpecGraphs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Networks whose operations all have an equal among DL4J's layers, as plain DL4J networks. */
final class StockNetworkTest {

  private static final double TOLERANCE = 1e-5;
  private static final int STEPS = 5;
  private static final float[][] MASK = {{1, 1, 1, 1, 1}, {1, 1, 1, 0, 0}, {1, 0, 0, 0, 0}};

  @TempDir private Path folder;

  @Test
  void networksHaveTheSameOutputsWhereTheyCanBeReplaced() throws IOException {
    SpecCatalogue catalogue = SpecCatalogue.ofClassPath();
    List<String> replaced = new ArrayList<>();
    for (String name : catalogue.names()) {
      NetworkDescription spec = catalogue.require(name).network().orElse(null);
      if (spec != null && !SpecGraphs.isExternal(spec)) {
        Map<String, Integer> sizes = SpecGraphs.sizes(spec, Map.of("groups", 4));
        NetworkGraph network = SpecGraphs.build(spec, sizes);
        ComputationGraph graph = network.initialised(7);
        try {
          ComputationGraph plain = StockNetwork.of(network.description(), graph);
          assertWithMessage(name).that(difference(network, graph, plain)).isAtMost(TOLERANCE);
          replaced.add(name.substring(name.lastIndexOf('.') + 1));
        } catch (NotStockException e) {
          assertThat(e).hasMessageThat().startsWith("The node '");
        }
      }
    }
    assertThat(replaced)
        .containsAtLeast("Halves", "Narrow", "Novice", "Estimator", "Segmenter", "SmallReader");
  }

  private static double difference(
      NetworkGraph network, ComputationGraph graph, ComputationGraph plain) {
    Random random = new Random(3);
    Map<String, Value> inputs = new LinkedHashMap<>();
    List<INDArray> arrays = new ArrayList<>();
    List<INDArray> masks = new ArrayList<>();
    for (ValueFormat input : network.description().inputs()) {
      boolean hasSteps = input.axes().get(0).varies();
      INDArray mask = hasSteps ? Nd4j.createFromArray(MASK) : null;
      INDArray array = drawn(input, random);
      inputs.put(input.name(), new Value(array, mask));
      arrays.add(array.rank() == 3 ? array.permute(0, 2, 1).dup('c') : array);
      masks.add(mask);
    }
    GraphRunner runner = new GraphRunner(graph, network.outputs());
    runner.forward(inputs, false, 0);
    INDArray[] outputs =
        plain.output(false, arrays.toArray(INDArray[]::new), masks.toArray(INDArray[]::new));
    double largest = 0;
    for (int i = 0; i < outputs.length; i++) {
      Value expected = runner.value(network.outputs().get(i));
      INDArray actual = outputs[i].rank() == 3 ? outputs[i].permute(0, 2, 1) : outputs[i];
      INDArray difference = expected.array().sub(actual);
      if (expected.mask() != null) {
        difference.muli(expected.mask().reshape(MASK.length, STEPS, 1));
      }
      largest = Math.max(largest, difference.amaxNumber().doubleValue());
    }
    return largest;
  }

  private static INDArray drawn(ValueFormat input, Random random) {
    long[] shape = new long[input.axes().size() + 1];
    shape[0] = MASK.length;
    for (int i = 1; i < shape.length; i++) {
      shape[i] = input.axes().get(i - 1).varies() ? STEPS : input.axes().get(i - 1).size();
    }
    boolean isTokens = input.kind().equals("Tokens");
    INDArray array = Nd4j.zeros(isTokens ? DataType.INT32 : DataType.FLOAT, shape);
    for (long i = 0; i < array.length(); i++) {
      array.putScalar(i, isTokens ? random.nextInt(STEPS) : random.nextGaussian());
    }
    return array;
  }

  @Test
  void aFileHoldsNothingOfOurs() throws IOException {
    SmallGraph network = SmallGraph.builder().classes(3).build();
    ComputationGraph graph = network.initialised(7);
    Path file = folder.resolve("small.zip");

    StockNetwork.write(network.description(), graph, file);

    ComputationGraph plain = ComputationGraph.load(file.toFile(), false);
    for (GraphVertex vertex : plain.getConfiguration().getVertices().values()) {
      assertThat(vertex.getClass().getName()).startsWith("org.deeplearning4j.");
    }
    assertThat(difference(network, graph, plain)).isAtMost(TOLERANCE);
  }

  @Test
  void aNodeWithoutAnEqualIsNamed() {
    WordModelGraph network = WordModelGraph.builder().build();
    ComputationGraph graph = network.initialised(7);

    NotStockException e =
        assertThrows(NotStockException.class, () -> StockNetwork.of(network.description(), graph));

    assertThat(e).hasMessageThat().contains("has no equal among DL4J's layers");
  }
}
