package org.distill4j.examples.export;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.examples.distillation.SmallGraph;
import org.distill4j.examples.frozen.WordModelGraph;
import org.distill4j.runtime.catalogue.NetworkDescription;
import org.distill4j.runtime.catalogue.SpecCatalogue;
import org.distill4j.runtime.export.StockCheck;
import org.distill4j.runtime.export.StockNetwork;
import org.distill4j.runtime.graph.NetworkGraph;
import org.distill4j.runtime.stock.NotStockException;
import org.distill4j.testing.SpecGraphs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Networks whose operations all have an equal among DL4J's layers, as plain DL4J networks. */
final class StockNetworkTest {

  private static final double TOLERANCE = 1e-5;

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
          assertThat(e).hasMessageThat().startsWith("No layer of DL4J is equal to these nodes: '");
        }
      }
    }
    assertThat(replaced)
        .containsAtLeast("Halves", "Narrow", "Novice", "Estimator", "Segmenter", "SmallReader");
  }

  private static double difference(
      NetworkGraph network, ComputationGraph graph, ComputationGraph plain) {
    return new StockCheck(network.description(), graph, plain).largestDifference(3);
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
  void anotherNetworkIsToldApart() {
    SmallGraph network = SmallGraph.builder().classes(3).build();
    ComputationGraph plain = StockNetwork.of(network.description(), network.initialised(7));

    assertThat(difference(network, network.initialised(8), plain)).isGreaterThan(0.01);
  }

  @Test
  void nodesWithoutAnEqualAreListed() {
    WordModelGraph network = WordModelGraph.builder().build();
    ComputationGraph graph = network.initialised(7);

    NotStockException e =
        assertThrows(NotStockException.class, () -> StockNetwork.of(network.description(), graph));

    assertThat(e)
        .hasMessageThat()
        .isEqualTo(
            "No layer of DL4J is equal to these nodes: 'encoder[0].context' (Attention),"
                + " 'encoder[0].attended' (LayerNorm), 'encoder[0].result' (LayerNorm),"
                + " 'encoder[1].context' (Attention), 'encoder[1].attended' (LayerNorm),"
                + " 'encoder[1].result' (LayerNorm), 'tied' (TiedLogits, with the parameters of"
                + " another), 'word' (Bias)");
  }
}
