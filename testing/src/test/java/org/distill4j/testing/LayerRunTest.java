package org.distill4j.testing;

import static com.google.common.truth.Truth.assertThat;

import org.distill4j.runtime.kernel.selection.KernelSelection;
import org.distill4j.runtime.layer.Activation;
import org.distill4j.runtime.layer.core.DenseLayer;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class LayerRunTest {

  private static LayerRun dense() {
    return new LayerRun(new DenseLayer(2, 3, Activation.IDENTITY), true)
        .input(Nd4j.createFromArray(new double[][] {{1, 2}}), null, true);
  }

  @Test
  void startsWithParametersOfZero() {
    assertThat(dense().forward().amaxNumber().doubleValue()).isEqualTo(0);
  }

  @Test
  void drawsTheSameParametersForTheSameSeed() {
    INDArray first = dense().drawParameters(1, 0.1).parameter("W");
    assertThat(dense().drawParameters(1, 0.1).parameter("W")).isEqualTo(first);
    assertThat(dense().drawParameters(2, 0.1).parameter("W")).isNotEqualTo(first);
    assertThat(first.amaxNumber().doubleValue()).isLessThan(1);
  }

  @Test
  void accumulatesAndClearsGradients() {
    LayerRun run = dense();
    INDArray ones = Nd4j.ones(DataType.DOUBLE, 1, 3);
    run.forward();
    run.backward(ones);
    run.backward(ones);
    assertThat(run.gradient("b").toDoubleVector()).isEqualTo(new double[] {2, 2, 2});
    run.clearGradients();
    assertThat(run.gradient("b").toDoubleVector()).isEqualTo(new double[] {0, 0, 0});
  }

  @Test
  void runsInFloat() {
    LayerRun run =
        new LayerRun(
                new DenseLayer(2, 3, Activation.IDENTITY),
                false,
                KernelSelection.kernels(DataType.FLOAT),
                DataType.FLOAT)
            .input(Nd4j.createFromArray(new double[][] {{1, 2}}), null, true);
    assertThat(run.forward().dataType()).isEqualTo(DataType.FLOAT);
    assertThat(run.training()).isFalse();
  }
}
