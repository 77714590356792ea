package org.distill4j.runtime.graph;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Map;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.junit.jupiter.api.Test;

class LayerVertexTest {

  private final LayerVertex vertex = new LayerVertex(ScaleLayer.of(3));

  @Test
  void isEqualByItsLayer() {
    assertThat(vertex.clone()).isEqualTo(vertex);
    assertThat(vertex.clone().hashCode()).isEqualTo(vertex.hashCode());
    assertThat(vertex).isNotEqualTo(new LayerVertex(ScaleLayer.of(4)));
    assertThat(vertex.numParams(true)).isEqualTo(6);
  }

  @Test
  void configurationSurvivesJson() {
    ComputationGraphConfiguration configuration = TestNetwork.named("N").configuration(1);
    String json = configuration.toJson();
    ComputationGraphConfiguration read = ComputationGraphConfiguration.fromJson(json);

    assertThat(json).contains("\"mode\" : \"OTHER\"");
    assertThat(read.getVertices()).isEqualTo(configuration.getVertices());
    assertThat(((LayerVertex) read.getVertices().get("a")).layer()).isEqualTo(ScaleLayer.of(3));
    assertThat(read.toJson()).isEqualTo(json);
  }

  @Test
  void survivesSerialisation() throws Exception {
    var bytes = new ByteArrayOutputStream();
    try (var out = new ObjectOutputStream(bytes)) {
      out.writeObject(vertex);
    }
    try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(in.readObject()).isEqualTo(vertex);
    }
  }

  @Test
  void saysWhatIsWrongWithAStoredLayer() {
    assertThat(stored("org.example.Gone", Map.of())).contains("not on the class path");
    assertThat(stored("java.lang.String", Map.of())).contains("is not a record");
    assertThat(stored(ScaleLayer.class.getName(), Map.of())).contains("lacks a value for 'size'");

    Map<String, Object> values = new LayerVertex(ScaleLayer.of(3)).getComponents();
    values.put("mode", "GONE");
    assertThat(stored(ScaleLayer.class.getName(), values)).contains("GONE is not a Mode");
    values.put("mode", "PLAIN");
    values.put("size", "three");
    assertThat(stored(ScaleLayer.class.getName(), values)).contains("three is not a int");
  }

  private static String stored(String layerClass, Map<String, Object> components) {
    LayerVertex stored = new LayerVertex();
    stored.setLayerClass(layerClass);
    stored.setComponents(components);
    return assertThrows(IllegalArgumentException.class, stored::layer).getMessage();
  }
}
