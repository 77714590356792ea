package org.distill4j.processor.resource;

import static com.google.common.truth.Truth.assertThat;
import static org.distill4j.processor.fixture.NetworkBuilder.network;
import static org.distill4j.processor.fixture.Operations.dense;
import static org.distill4j.processor.fixture.Operations.logits;
import static org.distill4j.processor.fixture.Operations.use;

import java.util.List;
import java.util.Map;
import org.distill4j.processor.fixture.Kinds;
import org.distill4j.processor.fixture.Operations;
import org.distill4j.processor.fixture.Phases;
import org.distill4j.processor.spec.NetworkSpec;
import org.distill4j.processor.summary.NetworkSummary;
import org.junit.jupiter.api.Test;

final class NetworkResourceTest {

  private static final NetworkSpec NET =
      network("Net")
          .dimension("width", 16)
          .dimension("answers")
          .input("frames", Kinds.SEQUENCE, "clips", "8")
          .node("mapped", Kinds.SEQUENCE, dense("width"), "frames")
          .node("pooled", Kinds.FEATURES, use(Operations.MEAN), "mapped")
          .node("answer", Kinds.SCORES, logits("answers"), "pooled")
          .build();

  private static final Map<String, Object> JSON =
      NetworkResource.of(NetworkSummary.of(Phases.shaped(NET)));

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> list(String key) {
    return (List<Map<String, Object>>) JSON.get(key);
  }

  private static Map<String, Object> node(String name) {
    return list("nodes").stream()
        .filter(node -> node.get("name").equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void namesTheSpecAndTheGeneratedClass() {
    assertThat(JSON).containsEntry("kind", "network");
    assertThat(JSON).containsEntry("name", "examples.Net");
    assertThat(JSON).containsEntry("generated", "examples.NetGraph");
  }

  @Test
  void dimensionsHaveAValueUnlessTheyAreUnbound() {
    assertThat(list("dimensions"))
        .containsExactly(Map.of("name", "width", "value", 16), Map.of("name", "answers"))
        .inOrder();
  }

  @Test
  void varyingAxesAreThoseWithoutADimension() {
    assertThat(JSON).containsEntry("varying", List.of("clips"));
  }

  @Test
  void typicalSizesCoverEverythingThatIsLeftOpen() {
    assertThat(JSON).containsEntry("typical", Map.of("answers", 1000, "clips", 20));
  }

  @Test
  void nodesAreListedInTopologicalOrder() {
    assertThat(list("nodes").stream().map(node -> node.get("name")).toList())
        .containsExactly("frames", "mapped", "pooled", "answer")
        .inOrder();
    assertThat(JSON).containsEntry("outputs", List.of("answer"));
  }

  @Test
  void anInputHasNoOperationAndNoParameters() {
    assertThat(node("frames")).containsEntry("use", "input");
    assertThat(node("frames")).containsEntry("operation", "");
    assertThat(node("frames")).containsEntry("parameters", "0");
    assertThat(node("frames")).containsEntry("shape", List.of("clips", "8"));
    assertThat(node("frames")).containsEntry("reads", List.of());
  }

  @Test
  void formulasKeepTheNamesOfDimensions() {
    assertThat(node("mapped")).containsEntry("shape", List.of("clips", "width"));
    assertThat(node("mapped")).containsEntry("parameters", "9 * width");
    assertThat(node("mapped")).containsEntry("multiplyAdds", "8 * clips * width");
    assertThat(node("mapped")).containsEntry("activationBytes", "4 * clips * width");
    assertThat(node("mapped")).containsEntry("reads", List.of("frames"));
  }

  @Test
  void theTotalIsTheSumOfTheNodes() {
    assertThat(JSON)
        .containsEntry(
            "total",
            Map.of(
                "parameters", "answers * width + answers + 9 * width",
                "multiplyAdds", "answers * width + 8 * clips * width",
                "activationBytes", "4 * clips * width + 4 * answers + 4 * width"));
    assertThat(JSON)
        .containsEntry(
            "training", Map.of("parameters", "0", "multiplyAdds", "0", "activationBytes", "0"));
  }

  @Test
  void aNestedSpecHasAFlatClassName() {
    NetworkSpec nested =
        network("Outer.Inner")
            .input("video", Kinds.FEATURES, "8")
            .node("answer", Kinds.SCORES, logits("2"), "video")
            .build();
    Map<String, Object> json = NetworkResource.of(NetworkSummary.of(Phases.shaped(nested)));
    assertThat(json).containsEntry("name", "examples.Outer.Inner");
    assertThat(json).containsEntry("generated", "examples.Outer_InnerGraph");
  }
}
