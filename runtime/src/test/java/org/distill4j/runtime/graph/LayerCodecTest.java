package org.distill4j.runtime.graph;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.distill4j.runtime.layer.Activation;
import org.distill4j.runtime.layer.AddedComponent;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.LayerCodec;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.layer.core.DenseLayer;
import org.distill4j.runtime.layer.core.LogitsLayer;
import org.distill4j.runtime.loss.feature.AttentionTransferLoss;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;

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
  void aComponentThatTheLayerHasGainedTakesItsValueFromBefore() {
    for (Layer layer :
        List.of(
            new DenseLayer(3, 2, Activation.RELU, true),
            new LogitsLayer(3, 2, true),
            new AttentionTransferLoss(2))) {
      Map<String, Object> stored = new LinkedHashMap<>(LayerCodec.components(layer));
      stored.keySet().removeAll(List.of("bias", "power"));

      assertThat(LayerCodec.layer(layer.getClass().getName(), stored)).isEqualTo(layer);
    }
    assertThat(LayerCodec.layer(GainedLayer.class.getName(), Map.of()))
        .isEqualTo(new GainedLayer(0.5, 7, "name", ScaleLayer.Mode.OTHER));
  }

  /** A layer all of whose components are new. */
  public record GainedLayer(
      @AddedComponent("0.5") double rate,
      @AddedComponent("7") long rows,
      @AddedComponent("name") String name,
      @AddedComponent("OTHER") ScaleLayer.Mode since)
      implements Layer {

    @Override
    public INDArray forward(Pass pass) {
      return pass.input(0);
    }

    @Override
    public void backward(Pass pass, INDArray outputGradient) {}
  }

  /** A layer whose value from before is none. */
  public record WrongLayer(@AddedComponent("many") int rows) implements Layer {

    @Override
    public INDArray forward(Pass pass) {
      return pass.input(0);
    }

    @Override
    public void backward(Pass pass, INDArray outputGradient) {}
  }

  @Test
  void aWrongValueFromBeforeIsTold() {
    Exception e =
        assertThrows(
            IllegalArgumentException.class,
            () -> LayerCodec.layer(WrongLayer.class.getName(), Map.of()));

    assertThat(e).hasMessageThat().startsWith("@AddedComponent(\"many\") is no value of int rows");
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
