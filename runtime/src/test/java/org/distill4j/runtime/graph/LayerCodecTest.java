package org.distill4j.runtime.graph;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashMap;
import java.util.Map;
import org.distill4j.runtime.graph.stored.LayerCodec;
import org.distill4j.runtime.layer.core.DenseLayer;
import org.junit.jupiter.api.Test;

class LayerCodecTest {

  private static final String SCALE = ScaleLayer.class.getName();

  private final Map<String, Object> values =
      new LinkedHashMap<>(LayerCodec.components(ScaleLayer.of(3)));

  @Test
  void componentsAreStoredByNameAndEnumsAsNames() {
    assertThat(values)
        .containsExactly(
            "size", 3, "noise", 0.0, "mode", "OTHER", "flag", true, "text", "text", "count",
            1L << 40)
        .inOrder();
    assertThat(LayerCodec.layer(SCALE, values)).isEqualTo(ScaleLayer.of(3));
  }

  @Test
  void jsonMayWidenOrNarrowNumbers() {
    values.put("size", 3L);
    values.put("noise", 1);
    values.put("count", 7);

    assertThat(LayerCodec.layer(SCALE, values))
        .isEqualTo(new ScaleLayer(3, 1, ScaleLayer.Mode.OTHER, true, "text", 7));
  }

  @Test
  void aMissingValueIsNamed() {
    values.remove("mode");

    assertThat(problem(SCALE)).isEqualTo("The stored layer " + SCALE + " lacks a value for 'mode'");
  }

  @Test
  void valuesOfAnotherTypeAreRefused() {
    values.put("mode", "NEITHER");
    assertThat(problem(SCALE)).startsWith("The stored value NEITHER is not a Mode: ");
    values.put("mode", 3);
    assertThat(problem(SCALE)).startsWith("The stored value 3 is not a Mode: ");
    values.put("mode", "PLAIN");
    values.put("size", "three");
    assertThat(problem(SCALE)).startsWith("The stored value three is not a int: ");
    values.put("size", 1L << 40);
    assertThat(problem(SCALE)).startsWith("The stored value 1099511627776 is not a int: ");
  }

  @Test
  void valuesThatTheLayerRefusesAreTold() {
    Map<String, Object> dense =
        new LinkedHashMap<>(Map.of("inputs", 0, "units", 2, "activation", "RELU", "bias", true));

    Exception e =
        assertThrows(
            IllegalArgumentException.class,
            () -> LayerCodec.layer(DenseLayer.class.getName(), dense));

    assertThat(e)
        .hasMessageThat()
        .isEqualTo("The stored values [0, 2, RELU, true] do not fit " + DenseLayer.class.getName());
  }

  @Test
  void classesThatAreNoLayersAreRefused() {
    assertThat(problem("org.example.Missing"))
        .isEqualTo("The layer class org.example.Missing is not on the class path");
    assertThat(problem("java.lang.String"))
        .isEqualTo("java.lang.String is not a record that implements Layer");
    assertThat(problem(Stage.class.getName())).endsWith("is not a record that implements Layer");
  }

  private String problem(String className) {
    return assertThrows(IllegalArgumentException.class, () -> LayerCodec.layer(className, values))
        .getMessage();
  }
}
