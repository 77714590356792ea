package org.distill4j.samples.ranking.bilm;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.catalogue.NetworkDescription;
import org.distill4j.runtime.catalogue.SpecCatalogue;
import org.distill4j.runtime.graph.NodeParameters;
import org.junit.jupiter.api.Test;

/** The counts of FrozenBiLM, as published and when it is small. */
final class FrozenBilmTest {

  private static final long TRAINED = 29_735_424;
  private static final long FROZEN = 887_711_844;
  private static final int VOCABULARY = 128_100;
  private static final int IVQA = 2_349;

  @Test
  void theLanguageModelHasThePublishedCounts() {
    FrozenBilmGraph network = FrozenBilmGraph.builder().build();
    assertThat(network.parameters()).isEqualTo(TRAINED);
    assertThat(network.frozenParameters()).isEqualTo(FROZEN);
  }

  @Test
  void theCompilerSaysSo() throws IOException {
    NetworkDescription network =
        SpecCatalogue.ofClassPath().find("FrozenBilm").orElseThrow().network().orElseThrow();
    Map<String, Integer> sizes = new HashMap<>();
    network.dimensions().forEach(size -> sizes.put(size.name(), size.value().orElseThrow()));
    assertThat(network.total().parameters().bind(sizes).value().getAsDouble())
        .isEqualTo((double) TRAINED);
    assertThat(network.total().frozenParameters().bind(sizes).value().getAsDouble())
        .isEqualTo((double) FROZEN);
  }

  /** The token bias belongs to the head of the language model, which answers do not need. */
  @Test
  void theAnswererHasARowForEachAnswerInstead() {
    FrozenBilmAnswererGraph network = FrozenBilmAnswererGraph.builder().answers(IVQA).build();
    assertThat(network.parameters()).isEqualTo(TRAINED);
    assertThat(network.frozenParameters()).isEqualTo(FROZEN - VOCABULARY + IVQA * (1_536 + 1));
  }

  @Test
  void aSmallOneTrainsWhatItAdds() {
    SmallBilmGraph network =
        SmallBilmGraph.builder()
            .vocabulary(20)
            .width(16)
            .appearanceFeatures(6)
            .motionFeatures(5)
            .answers(7)
            .build();
    ComputationGraph graph = network.initialised(1);
    assertThat(graph.params().length()).isEqualTo(network.parameters());
    NodeParameters parameters = NodeParameters.of(graph);
    for (String frozen :
        List.of("positions", "phrases", "first.query", "middle[0].hidden", "last[0].key")) {
      assertThat(parameters.isFrozen(frozen)).isTrue();
    }
    assertThat(parameters.isFrozen("last[1].positionQuery")).isTrue();
    for (String trained :
        List.of("words", "seen", "relative", "first.adaptedContext", "last[0].result", "known")) {
      assertThat(parameters.isFrozen(trained)).isFalse();
    }
    assertThat(parameters.nodes()).doesNotContain("last[1].query");
  }
}
