package org.distill4j.runtime.loss;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.distill4j.runtime.loss.answer.TemporalEnsemblingLoss;
import org.distill4j.testing.LayerRun;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A bank of earlier answers, compared with an independent computation in double precision. */
class TemporalEnsemblingTest {

  private static final double DECAY = 0.6;
  private static final double[][] LOGITS = {{0.2, -1, 0.7}, {1.5, 0.1, -0.3}, {0, 0.4, 0.9}};
  private static final double[][] BANK = {{0, 0, 0}, {0.3, 0.2, 0.1}, {0.4, 0.3, 0.14}, {0, 0, 0}};
  private static final double[] STEPS = {0, 1, 2, 0};
  private static final double[] NUMBERS = {2, 0, 1};

  private static LayerRun run(double[][] logits, double[] numbers, boolean training) {
    LayerRun run =
        new LayerRun(new TemporalEnsemblingLoss(3, 4, DECAY), training)
            .input(Nd4j.createFromArray(logits), null, true)
            .input(Nd4j.createFromArray(numbers).reshape('c', numbers.length, 1), null, false);
    run.set("bank", Nd4j.createFromArray(BANK));
    run.set("steps", Nd4j.createFromArray(STEPS));
    return run;
  }

  private static double[] softmax(double[] z) {
    double sum = 0;
    double[] p = new double[z.length];
    for (int c = 0; c < z.length; c++) {
      p[c] = Math.exp(z[c]);
      sum += p[c];
    }
    for (int c = 0; c < z.length; c++) {
      p[c] /= sum;
    }
    return p;
  }

  private static double expected(double[][] logits) {
    double sum = 0;
    for (int i = 0; i < logits.length; i++) {
      int number = (int) NUMBERS[i];
      double[] p = softmax(logits[i]);
      for (int c = 0; c < 3 && STEPS[number] > 0; c++) {
        double mean = BANK[number][c] / (1 - Math.pow(DECAY, STEPS[number]));
        sum += (p[c] - mean) * (p[c] - mean);
      }
    }
    return sum / (3 * 3);
  }

  @Test
  void valueAndGradient() {
    LayerRun run = run(LOGITS, NUMBERS, false);
    assertThat(run.forward().getDouble(0)).isWithin(1e-12).of(expected(LOGITS));
    run.backward(Nd4j.ones(DataType.DOUBLE, 1));
    for (int i = 0; i < 3; i++) {
      for (int c = 0; c < 3; c++) {
        double[][] more = moved(i, c, 1e-5);
        double[][] less = moved(i, c, -1e-5);
        double slope = (expected(more) - expected(less)) / 2e-5;
        assertThat(run.inputGradient(0).getDouble(i, c)).isWithin(1e-8).of(slope);
      }
    }
    assertThat(run.state("bank")).isEqualTo(Nd4j.createFromArray(BANK));
  }

  private static double[][] moved(int row, int column, double by) {
    double[][] moved = {LOGITS[0].clone(), LOGITS[1].clone(), LOGITS[2].clone()};
    moved[row][column] += by;
    return moved;
  }

  @Test
  void aTrainingStepMovesTheEntriesOfTheBatch() {
    LayerRun run = run(LOGITS, NUMBERS, true);
    run.forward();
    run.backward(Nd4j.ones(DataType.DOUBLE, 1));
    INDArray bank = run.state("bank");
    for (int i = 0; i < 3; i++) {
      double[] p = softmax(LOGITS[i]);
      int number = (int) NUMBERS[i];
      for (int c = 0; c < 3; c++) {
        assertThat(bank.getDouble(number, c))
            .isWithin(1e-12)
            .of(DECAY * BANK[number][c] + (1 - DECAY) * p[c]);
      }
    }
    assertThat(bank.getDouble(3, 0)).isEqualTo(0.0);
    assertThat(run.state("steps").toDoubleVector())
        .usingTolerance(0)
        .containsExactly(1, 2, 3, 0)
        .inOrder();
  }

  @Test
  void examplesWithoutANumberDoNotCount() {
    double[] none = {-1, Double.NaN, -1};
    LayerRun run = run(LOGITS, none, true);
    assertThat(run.forward().getDouble(0)).isEqualTo(0.0);
    run.backward(Nd4j.ones(DataType.DOUBLE, 1));
    assertThat(run.state("bank")).isEqualTo(Nd4j.createFromArray(BANK));
    double[] tooLarge = {0, 1, 4};
    assertThat(
            assertThrows(
                IllegalArgumentException.class, () -> run(LOGITS, tooLarge, true).forward()))
        .hasMessageThat()
        .contains("for 4 training examples, but there is one with the number 4");
  }
}
