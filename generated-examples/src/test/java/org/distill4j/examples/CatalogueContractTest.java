package org.distill4j.examples;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.distill4j.examples.frozen.TopicModelGraph;
import org.distill4j.runtime.catalogue.DistillationDescription;
import org.distill4j.runtime.catalogue.NetworkDescription;
import org.distill4j.runtime.catalogue.NetworkTotal;
import org.distill4j.runtime.catalogue.NodeDescription;
import org.distill4j.runtime.catalogue.NodeUse;
import org.distill4j.runtime.catalogue.SpecCatalogue;
import org.distill4j.runtime.catalogue.SpecEntry;
import org.junit.jupiter.api.Test;

/**
 * Contract between the processor, which writes descriptions of specs, and the runtime, which reads
 * them strictly: a field missing on either side fails the test.
 */
class CatalogueContractTest {

  @Test
  void everyCompiledSpecIsReadBack() throws IOException {
    SpecCatalogue catalogue = SpecCatalogue.ofClassPath();
    int networks = 0;
    int distillations = 0;
    Set<NodeUse> uses = new HashSet<>();
    for (String name : catalogue.names()) {
      SpecEntry spec = catalogue.find(name).orElseThrow();
      assertThat(spec.name()).isEqualTo(name);
      if (spec.isDistillation()) {
        distillations++;
        requireConsistent(catalogue, spec.distillation().orElseThrow());
      } else {
        networks++;
        spec.network().orElseThrow().nodes().forEach(node -> uses.add(node.use()));
        requireConsistent(spec.network().orElseThrow());
      }
    }
    assertThat(networks).isAtLeast(10);
    assertThat(distillations).isAtLeast(10);
    assertThat(uses).containsExactlyElementsIn(NodeUse.values());
  }

  @Test
  void frozenParametersAreCountedApart() throws IOException {
    NetworkDescription network =
        SpecCatalogue.ofClassPath().find("TopicModel").orElseThrow().network().orElseThrow();
    TopicModelGraph graph = TopicModelGraph.builder().build();
    Map<String, Integer> sizes = new HashMap<>();
    network.dimensions().forEach(size -> sizes.put(size.name(), size.value().orElseThrow()));
    assertThat(network.total().parameters().bind(sizes).value().getAsDouble())
        .isEqualTo((double) graph.parameters());
    assertThat(network.total().frozenParameters().bind(sizes).value().getAsDouble())
        .isEqualTo((double) graph.frozenParameters());
    assertThat(network.total().hasFrozen()).isTrue();
  }

  private static void requireConsistent(NetworkDescription network) {
    Set<String> nodes = new HashSet<>();
    for (NodeDescription node : network.nodes()) {
      assertWithMessage("%s of %s", node.name(), network.name())
          .that(nodes)
          .containsAtLeastElementsIn(node.reads());
      nodes.add(node.name());
    }
    assertWithMessage(network.name()).that(nodes).containsAtLeastElementsIn(network.outputs());
  }

  private static void requireConsistent(
      SpecCatalogue catalogue, DistillationDescription distillation) {
    assertWithMessage(distillation.name()).that(distillation.losses()).isNotEmpty();
    assertThat(catalogue.names()).contains(distillation.student().name());
    for (NetworkTotal teacher : distillation.teachers()) {
      assertThat(catalogue.names()).contains(teacher.name());
    }
  }
}
