package org.distill4j.runtime.layer;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.distill4j.runtime.layer.core.AddLayer;
import org.distill4j.runtime.layer.core.DenseLayer;
import org.distill4j.testing.LayerRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The checks that layers share, and the declarations of parameters. */
class RequireTest {

  private static final Layer LAYER = new DenseLayer(3, 2, Activation.TANH);

  private static String message(Runnable action) {
    return assertThrows(IllegalArgumentException.class, action::run).getMessage();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
  void sizesAreAtLeastOne(int size) {
    assertThat(message(() -> Require.positive("units", size)))
        .isEqualTo("units must be at least 1, but is " + size);
    Require.positive("units", 1);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1, 2, Double.NaN, Double.POSITIVE_INFINITY})
  void ratesAreBelowOne(double rate) {
    assertThat(message(() -> Require.rate("dropout", rate)))
        .isEqualTo("dropout must be at least 0 and below 1, but is " + rate);
    Require.rate("dropout", 0);
    Require.rate("dropout", Math.nextDown(1.0));
  }

  @Test
  void inputsHaveTheAxesOfTheirKind() {
    INDArray features = Nd4j.zeros(2, 3);
    INDArray sequence = Nd4j.zeros(2, 4, 3);
    INDArray image = Nd4j.zeros(2, 3, 4, 5);
    Require.features(LAYER, features, 3);
    Require.features(LAYER, sequence, 3);
    Require.sequence(LAYER, sequence);
    Require.image(LAYER, image);
    Require.channels(LAYER, image, 3);
    Require.channels(LAYER, features, 3);
    assertThat(message(() -> Require.features(LAYER, Nd4j.zeros(3), 3))).contains("[3]");
    assertThat(message(() -> Require.features(LAYER, image, 3))).contains("[2, 3, 4, 5]");
    assertThat(message(() -> Require.sequence(LAYER, features))).contains("[2, 3]");
    assertThat(message(() -> Require.sequence(LAYER, image))).contains("[2, 3, 4, 5]");
    assertThat(message(() -> Require.image(LAYER, sequence))).contains("[2, 4, 3]");
    assertThat(message(() -> Require.channels(LAYER, image, 4))).contains("[batch, 4, ...]");
  }

  @Test
  void messagesNameTheLayerWithItsSizes() {
    assertThat(message(() -> Require.features(LAYER, Nd4j.zeros(2, 4), 3)))
        .contains("DenseLayer[inputs=3, units=2, activation=TANH, bias=true] reads 3 features");
  }

  @Test
  void aShapeWithOtherFeaturesKeepsTheOtherAxes() {
    INDArray sequence = Nd4j.zeros(2, 4, 3);
    assertThat(Require.withFeatures(sequence, 7)).isEqualTo(new long[] {2, 4, 7});
    assertThat(sequence.shape()).isEqualTo(new long[] {2, 4, 3});
  }

  @Test
  void theFirstMaskIsThatOfTheFirstInputThatHasOne() {
    INDArray mask = Nd4j.ones(2, 4);
    LayerRun run =
        new LayerRun(new AddLayer(Activation.IDENTITY), false)
            .input(Nd4j.zeros(2, 4, 3), null, false)
            .input(Nd4j.zeros(2, 4, 3), mask, false)
            .input(Nd4j.zeros(2, 4, 3), mask.mul(0), false);
    assertThat(Require.firstMask(run)).isEqualTo(run.mask(1));
    LayerRun none =
        new LayerRun(new AddLayer(Activation.IDENTITY), false)
            .input(Nd4j.zeros(2, 4, 3), null, false);
    assertThat(Require.firstMask(none)).isNull();
  }

  @Test
  void parametersCopyTheirShape() {
    long[] shape = {2, 3};
    Parameter parameter = new Parameter("W", shape, Initialisation.constant(1));
    shape[0] = 9;
    parameter.shape()[1] = 9;
    assertThat(parameter.shape()).isEqualTo(new long[] {2, 3});
    assertThat(parameter.length()).isEqualTo(6);
    assertThrows(
        NullPointerException.class,
        () -> new Parameter(null, new long[] {1}, Initialisation.constant(0)));
    assertThrows(NullPointerException.class, () -> new Parameter("W", new long[] {1}, null));
  }

  @Test
  void weightsAreXavierUniformAndBiasesZero() {
    double radius = Math.sqrt(6.0 / (5 + 7));
    assertThat(Parameter.weight("W", 5, 7).initialisation())
        .isEqualTo(new Initialisation(-radius, radius));
    assertThat(Parameter.weight("W", 5, 7).shape()).isEqualTo(new long[] {5, 7});
    assertThat(Parameter.bias("b", 7).initialisation()).isEqualTo(new Initialisation(0, 0));
    assertThat(Parameter.bias("b", 7).length()).isEqualTo(7);
    assertThat(Initialisation.uniform(0.5)).isEqualTo(new Initialisation(-0.5, 0.5));
  }
}
