package org.distill4j.runtime.loss.regression;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.loss.LossFixture;
import org.distill4j.testing.GradientCheck;
import org.distill4j.testing.LayerRun;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Losses of estimated values, with and without missing ones. */
final class RegressionLossTest {

  private static final INDArray ESTIMATED = Nd4j.createFromArray(new double[][] {{1, 4}, {0, -3}});
  private static final INDArray TARGETS = Nd4j.createFromArray(new double[][] {{0.5, 0}, {2, -3}});

  /** The second value of the first example is missing. */
  private static final INDArray PRESENT = Nd4j.createFromArray(new double[][] {{1, 0}, {1, 1}});

  private static double masked(Layer loss) {
    return new LayerRun(loss, true)
        .input(ESTIMATED, null, true)
        .input(TARGETS, PRESENT, false)
        .forward()
        .getDouble(0);
  }

  @Test
  void theMeanIsOverTheValuesThatArePresent() {
    assertThat(masked(new SquaredErrorLoss())).isWithin(1e-12).of((0.25 + 4) / 3);
    assertThat(masked(new AbsoluteErrorLoss())).isWithin(1e-12).of((0.5 + 2) / 3);
    assertThat(masked(new HuberErrorLoss(1))).isWithin(1e-12).of((0.125 + 1.5) / 3);
    assertThat(LossFixture.value(new SquaredErrorLoss(), ESTIMATED, TARGETS))
        .isWithin(1e-12)
        .of((0.25 + 16 + 4) / 4);
  }

  @Test
  void gradientsAreThoseOfTheValue() {
    INDArray normal = LossFixture.normal(3, 2, 2);
    for (Layer loss :
        List.of(new SquaredErrorLoss(), new AbsoluteErrorLoss(), new HuberErrorLoss(0.7))) {
      GradientCheck.of(loss).input(2, 2).input(normal, PRESENT).verify();
      GradientCheck.of(loss).constant(normal).input(2, 2).verify();
    }
  }

  @Test
  void nothingIsLearnedWhereAllTargetsAreMissing() {
    LayerRun run =
        new LayerRun(new SquaredErrorLoss(), true)
            .input(ESTIMATED, null, true)
            .input(TARGETS, PRESENT.mul(0), false);

    assertThat(run.forward().getDouble(0)).isEqualTo(0.0);
    run.backward(Nd4j.createFromArray(new double[] {1}));
    assertThat(run.inputGradient(0).norm2Number().doubleValue()).isEqualTo(0.0);
  }

  @Test
  void shapesMustBeEqual() {
    var refused =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                LossFixture.value(new AbsoluteErrorLoss(), ESTIMATED, LossFixture.normal(1, 2, 3)));
    assertThat(refused).hasMessageThat().contains("[2, 2] and [2, 3]");
  }
}
