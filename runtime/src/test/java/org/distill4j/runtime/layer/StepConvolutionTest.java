package org.distill4j.runtime.layer;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import org.distill4j.runtime.kernel.array.HostArrays;
import org.distill4j.runtime.layer.sequence.StepConvolutionLayer;
import org.distill4j.testing.GradientCheck;
import org.distill4j.testing.LayerRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Convolution over steps: gradients, values and masks. */
class StepConvolutionTest {

  /** A full sequence, a short one, an empty one, one with a gap and one of a single step. */
  private static final double[][] MASK = {
    {1, 1, 1, 1}, {1, 1, 0, 0}, {0, 0, 0, 0}, {0, 1, 0, 1}, {1, 0, 0, 0}
  };

  private static Layer sum(int size, int stride, int padding, int dilation) {
    return new StepConvolutionLayer(
        1, 1, size, stride, padding, dilation, 1, false, Activation.IDENTITY);
  }

  private static LayerRun run(Layer layer, INDArray mask, double... values) {
    INDArray x = Nd4j.createFromArray(values).reshape('c', 1, values.length, 1);
    LayerRun run = new LayerRun(layer, false).input(x, mask, true);
    INDArray ones = Nd4j.ones(run.parameter("W").shape());
    run.set("W", ones);
    return run;
  }

  private static INDArray row(double... values) {
    return Nd4j.createFromArray(new double[][] {values});
  }

  private static void check(INDArray actual, double... expected) {
    assertThat(HostArrays.doubles(actual))
        .usingTolerance(1e-12)
        .containsExactly(expected)
        .inOrder();
  }

  @ParameterizedTest
  @CsvSource({
    "3, 1, 1, 1, 1",
    "1, 1, 0, 1, 1",
    "2, 2, 0, 1, 1",
    "3, 1, 2, 2, 2",
    "2, 3, 1, 1, 2",
    "5, 1, 2, 1, 1"
  })
  void gradient(int size, int stride, int padding, int dilation, int groups) {
    for (Activation activation : new Activation[] {Activation.IDENTITY, Activation.TANH}) {
      boolean bias = activation == Activation.TANH;
      Layer layer =
          new StepConvolutionLayer(2, 4, size, stride, padding, dilation, groups, bias, activation);
      GradientCheck.of(layer).input(2, 4, 2).verify();
      GradientCheck.of(layer).masked(MASK, 2).verify();
    }
  }

  @Test
  void sumsTheStepsUnderTheWindow() {
    check(run(sum(3, 1, 1, 1), null, 1, 2, 4, 8).forward(), 3, 7, 14, 12);
    check(run(sum(2, 1, 0, 1), null, 1, 2, 4, 8).forward(), 3, 6, 12);
    check(run(sum(2, 2, 0, 1), null, 1, 2, 4, 8, 16).forward(), 3, 12);
    check(run(sum(2, 1, 1, 2), null, 1, 2, 4, 8).forward(), 2, 5, 10, 4);
  }

  @Test
  void countsForAsManyStepsAsWithoutPadding() {
    INDArray three = row(1, 1, 1, 0, 0);
    for (Layer layer :
        List.of(sum(3, 1, 1, 1), sum(2, 1, 0, 1), sum(2, 2, 1, 1), sum(3, 2, 1, 1))) {
      LayerRun padded = run(layer, three, 1, 2, 4, 55, 66);
      LayerRun alone = run(layer, null, 1, 2, 4);
      INDArray value = padded.forward();
      double[] expected = new double[(int) value.size(1)];
      double[] mask = new double[expected.length];
      double[] short3 = HostArrays.doubles(alone.forward());
      System.arraycopy(short3, 0, expected, 0, short3.length);
      Arrays.fill(mask, 0, short3.length, 1);
      check(value, expected);
      check(layer.outputMask(padded, value), mask);
      assertThat(layer.outputMask(alone, alone.forward())).isNull();
    }
  }

  @Test
  void refusesWindowsThatAreTooLong() {
    var e =
        assertThrows(
            IllegalArgumentException.class, () -> run(sum(3, 1, 0, 2), null, 1, 2).forward());
    assertThat(e).hasMessageThat().contains("covers 5 steps, but its input has 2, with padding 2");
    assertThrows(
        IllegalArgumentException.class,
        () -> new StepConvolutionLayer(3, 4, 1, 1, 0, 1, 2, true, Activation.RELU));
    assertThrows(IllegalArgumentException.class, () -> sum(1, 1, -1, 1));
  }
}
