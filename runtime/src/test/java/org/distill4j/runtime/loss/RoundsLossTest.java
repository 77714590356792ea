package org.distill4j.runtime.loss;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.LayerCodec;
import org.distill4j.runtime.loss.answer.CrossEntropyLoss;
import org.distill4j.runtime.loss.feature.FitNetLoss;
import org.distill4j.runtime.loss.feature.VariationalInformationLoss;
import org.distill4j.testing.GradientCheck;
import org.distill4j.testing.LayerRun;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class RoundsLossTest {

  private final INDArray first = Nd4j.rand(4, 3);
  private final INDArray second = Nd4j.rand(4, 3);

  @Test
  void hasTheGradientOfItsValue() {
    GradientCheck.of(RoundsLoss.of(new FitNetLoss(), 2, 2))
        .constant(first)
        .constant(second)
        .input(4, 3)
        .input(4, 3)
        .verify();
    GradientCheck.of(RoundsLoss.of(new VariationalInformationLoss(3, 5), 2, 2))
        .constant(first)
        .constant(second)
        .input(4, 3)
        .input(4, 3)
        .verify();
    GradientCheck.of(RoundsLoss.of(new CrossEntropyLoss(), 2, 1))
        .input(3, 3)
        .input(3, 3)
        .constant(Nd4j.eye(3))
        .verify();
  }

  @Test
  void isTheMeanOverTheRounds() {
    INDArray own = Nd4j.rand(4, 3);
    double one = value(new FitNetLoss(), first, own);
    double other = value(new FitNetLoss(), second, own);

    assertEquals(
        (one + other) / 2,
        value(RoundsLoss.of(new FitNetLoss(), 2, 2), first, second, own, own),
        1e-12);
    assertEquals(
        (one + other) / 2, value(RoundsLoss.of(new FitNetLoss(), 2, 1), first, second, own), 1e-12);
  }

  private static double value(Layer loss, INDArray... inputs) {
    LayerRun run = new LayerRun(loss, true);
    for (INDArray input : inputs) {
      run.input(input, null, false);
    }
    return run.forward().getDouble(0);
  }

  @Test
  void isRestoredFromItsComponents() {
    RoundsLoss loss = RoundsLoss.of(new VariationalInformationLoss(3, 5), 2, 2);

    assertThat(LayerCodec.layer(RoundsLoss.class.getName(), LayerCodec.components(loss)))
        .isEqualTo(loss);
    assertThrows(IllegalArgumentException.class, () -> RoundsLoss.of(new FitNetLoss(), 2, 3));
  }
}
