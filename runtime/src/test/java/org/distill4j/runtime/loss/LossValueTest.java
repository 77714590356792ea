package org.distill4j.runtime.loss;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.loss.answer.CrossEntropyLoss;
import org.distill4j.runtime.loss.answer.VanillaDistillationLoss;
import org.distill4j.testing.LayerRun;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Values and limits of losses beside the golden ones. */
class LossValueTest {

  private static LayerRun run(Layer loss, double[][] first, double[][] second) {
    return new LayerRun(loss, true)
        .input(Nd4j.createFromArray(first), null, true)
        .input(Nd4j.createFromArray(second), null, true);
  }

  @Test
  void anExampleWithoutLabelsContributesNothing() {
    LayerRun run =
        run(
            new CrossEntropyLoss(),
            new double[][] {{1, 2}, {0, 0}},
            new double[][] {{0, 0}, {3, 1}});
    assertThat(run.forward().getDouble(0)).isWithin(1e-12).of(Math.log(2) / 2);
    run.backward(Nd4j.ones(DataType.DOUBLE, 1));
    INDArray expected = Nd4j.createFromArray(new double[][] {{0, 0}, {-0.125, 0.125}});
    assertThat(run.inputGradient(0).equalsWithEps(expected, 1e-12)).isTrue();
  }

  @Test
  void theFactorOfTheTemperatureIsOptional() {
    double[][] teacher = {{3, -1, 0}};
    double[][] student = {{0, 1, 0}};
    double with =
        run(new VanillaDistillationLoss(5, true), teacher, student).forward().getDouble(0);
    double without =
        run(new VanillaDistillationLoss(5, false), teacher, student).forward().getDouble(0);
    assertThat(without).isGreaterThan(0.0);
    assertThat(with).isWithin(1e-12).of(25 * without);
  }

  @Test
  void stayFiniteForHugeLogits() {
    double[][] one = {{1e4, -1e4, 0}};
    double[][] other = {{-1e4, 1e4, 0}};
    LayerRun run = run(new VanillaDistillationLoss(1, true), one, other);
    assertThat(run.forward().getDouble(0)).isWithin(1e-6).of(2e4);
    LayerRun labels = run(new CrossEntropyLoss(), one, new double[][] {{0, 1, 0}});
    assertThat(labels.forward().getDouble(0)).isWithin(1e-6).of(2e4);
  }

  @Test
  void refuseWhatIsOutOfRange() {
    var temperature =
        assertThrows(IllegalArgumentException.class, () -> new VanillaDistillationLoss(0, true));
    assertThat(temperature).hasMessageThat().contains("temperature must be above 0");
    LayerRun run = run(new CrossEntropyLoss(), new double[][] {{1, 2}}, new double[][] {{1, 0, 0}});
    var shapes = assertThrows(IllegalArgumentException.class, run::forward);
    assertThat(shapes).hasMessageThat().contains("but are [1, 2] and [1, 3]");
  }
}
