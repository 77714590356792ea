package org.distill4j.runtime.loss;

import org.distill4j.runtime.loss.answer.CrossEntropyLoss;
import org.distill4j.runtime.loss.answer.VanillaDistillationLoss;
import org.distill4j.testing.GradientCheck;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The gradient of each loss. */
class LossGradientTest {

  @Test
  void crossEntropy() {
    INDArray labels =
        Nd4j.createFromArray(
            new double[][] {{0, 1, 0, 0}, {1, 0, 1, 1}, {0, 0, 0, 0}, {0.5, 3, 0, 0}});
    GradientCheck.of(new CrossEntropyLoss()).input(4, 4).constant(labels).verify();
  }

  @Test
  void vanillaDistillation() {
    INDArray teacher = Nd4j.createFromArray(new double[][] {{1, -2, 0.5}, {0, 3, -1}});
    for (double temperature : new double[] {0.5, 1, 4}) {
      for (boolean squared : new boolean[] {true, false}) {
        GradientCheck.of(new VanillaDistillationLoss(temperature, squared))
            .constant(teacher)
            .input(2, 3)
            .verify();
      }
    }
  }

  @Test
  void given() {
    GradientCheck.of(new NetworkLoss()).input(1).input(1).input(1).verify();
  }
}
